;; What the encoder computes. All parameters but counts and plain numbers are addresses in bytes; rows lie one behind the
;; other unless a stride is given. All floats have 32 bits.
(module
  (memory (export "memory") 1)

  ;; The sum of each of four vectors.
  (func $sums (param $a v128) (param $b v128) (param $c v128) (param $d v128) (result v128)
    (local.set $a (call $halves (local.get $a) (local.get $b)))
    (local.set $c (call $halves (local.get $c) (local.get $d)))
    (i32x4.add
      (i8x16.shuffle 0 1 2 3 4 5 6 7 16 17 18 19 20 21 22 23 (local.get $a) (local.get $c))
      (i8x16.shuffle 8 9 10 11 12 13 14 15 24 25 26 27 28 29 30 31 (local.get $a) (local.get $c))))

  ;; a0 + a2, b0 + b2, a1 + a3, b1 + b3
  (func $halves (param $a v128) (param $b v128) (result v128)
    (i32x4.add
      (i8x16.shuffle 0 1 2 3 16 17 18 19 4 5 6 7 20 21 22 23 (local.get $a) (local.get $b))
      (i8x16.shuffle 8 9 10 11 24 25 26 27 12 13 14 15 28 29 30 31 (local.get $a) (local.get $b))))

  ;; Puts the numbers of four rows in their places, a stride apart.
  (func $put (param $at i32) (param $stride i32) (param $sums v128) (param $scale f32) (param $bias f32) (param $xScale i32)
    (local.set $sums
      (f32x4.add
        (f32x4.mul
          (f32x4.mul (f32x4.convert_i32x4_s (local.get $sums)) (f32x4.splat (local.get $scale)))
          (v128.load (local.get $xScale)))
        (f32x4.splat (local.get $bias))))
    (v128.store32_lane 0 (local.get $at) (local.get $sums))
    (local.set $at (i32.add (local.get $at) (local.get $stride)))
    (v128.store32_lane 1 (local.get $at) (local.get $sums))
    (local.set $at (i32.add (local.get $at) (local.get $stride)))
    (v128.store32_lane 2 (local.get $at) (local.get $sums))
    (local.set $at (i32.add (local.get $at) (local.get $stride)))
    (v128.store32_lane 3 (local.get $at) (local.get $sums)))

  ;; One product of a layer: out[t][n] = (sum over k of x[t][k] * w[n][k]) * xScale[t] * wScale[n] + bias[n].
  ;; x holds 16-bit integers, w 8-bit ones, both in rows of k; scales, bias and out are 32-bit floats. k is a multiple of
  ;; 16, t a multiple of 4. Two rows of w and four of x at a time, so that each is loaded less often. The last row of an odd number stands for
  ;; both.
  (func (export "linear")
    (param $x i32) (param $t i32) (param $k i32) (param $w i32) (param $n i32)
    (param $xScale i32) (param $wScale i32) (param $bias i32) (param $out i32)
    (local $row i32) (local $step i32) (local $token i32) (local $stride i32) (local $outStride i32)
    (local $w0 i32) (local $w1 i32) (local $end i32)
    (local $x0 i32) (local $x1 i32) (local $x2 i32) (local $x3 i32)
    (local $s0 f32) (local $s1 f32) (local $b0 f32) (local $b1 f32) (local $scaleAt i32) (local $out0 i32) (local $out1 i32)
    (local $wv0 v128) (local $wv1 v128) (local $xv v128)
    (local $a0 v128) (local $a1 v128) (local $a2 v128) (local $a3 v128)
    (local $c0 v128) (local $c1 v128) (local $c2 v128) (local $c3 v128)
    (local.set $stride (i32.shl (local.get $k) (i32.const 1)))
    (local.set $outStride (i32.shl (local.get $n) (i32.const 2)))
    (loop $rows
      (local.set $step (i32.lt_u (i32.add (local.get $row) (i32.const 1)) (local.get $n)))
      (local.set $end (i32.add (local.get $wScale) (i32.shl (local.get $row) (i32.const 2))))
      (local.set $s0 (f32.load (local.get $end)))
      (local.set $s1 (f32.load (i32.add (local.get $end) (i32.shl (local.get $step) (i32.const 2)))))
      (local.set $end (i32.add (local.get $bias) (i32.shl (local.get $row) (i32.const 2))))
      (local.set $b0 (f32.load (local.get $end)))
      (local.set $b1 (f32.load (i32.add (local.get $end) (i32.shl (local.get $step) (i32.const 2)))))
      (local.set $token (i32.const 0))
      (local.set $x0 (local.get $x))
      (local.set $scaleAt (local.get $xScale))
      (local.set $out0 (i32.add (local.get $out) (i32.shl (local.get $row) (i32.const 2))))
      (local.set $out1 (i32.add (local.get $out0) (i32.shl (local.get $step) (i32.const 2))))
      (loop $tokens
        (local.set $x1 (i32.add (local.get $x0) (local.get $stride)))
        (local.set $x2 (i32.add (local.get $x1) (local.get $stride)))
        (local.set $x3 (i32.add (local.get $x2) (local.get $stride)))
        (local.set $w0 (i32.add (local.get $w) (i32.mul (local.get $row) (local.get $k))))
        (local.set $w1 (i32.add (local.get $w0) (i32.mul (local.get $step) (local.get $k))))
        (local.set $end (i32.add (local.get $w0) (local.get $k)))
        (local.set $a0 (v128.const i32x4 0 0 0 0))
        (local.set $a1 (v128.const i32x4 0 0 0 0))
        (local.set $a2 (v128.const i32x4 0 0 0 0))
        (local.set $a3 (v128.const i32x4 0 0 0 0))
        (local.set $c0 (v128.const i32x4 0 0 0 0))
        (local.set $c1 (v128.const i32x4 0 0 0 0))
        (local.set $c2 (v128.const i32x4 0 0 0 0))
        (local.set $c3 (v128.const i32x4 0 0 0 0))
        (loop $inner
          (local.set $wv0 (v128.load8x8_s (local.get $w0)))
          (local.set $wv1 (v128.load8x8_s (local.get $w1)))
          (local.set $xv (v128.load (local.get $x0)))
          (local.set $a0 (i32x4.add (local.get $a0) (i32x4.dot_i16x8_s (local.get $wv0) (local.get $xv))))
          (local.set $c0 (i32x4.add (local.get $c0) (i32x4.dot_i16x8_s (local.get $wv1) (local.get $xv))))
          (local.set $xv (v128.load (local.get $x1)))
          (local.set $a1 (i32x4.add (local.get $a1) (i32x4.dot_i16x8_s (local.get $wv0) (local.get $xv))))
          (local.set $c1 (i32x4.add (local.get $c1) (i32x4.dot_i16x8_s (local.get $wv1) (local.get $xv))))
          (local.set $xv (v128.load (local.get $x2)))
          (local.set $a2 (i32x4.add (local.get $a2) (i32x4.dot_i16x8_s (local.get $wv0) (local.get $xv))))
          (local.set $c2 (i32x4.add (local.get $c2) (i32x4.dot_i16x8_s (local.get $wv1) (local.get $xv))))
          (local.set $xv (v128.load (local.get $x3)))
          (local.set $a3 (i32x4.add (local.get $a3) (i32x4.dot_i16x8_s (local.get $wv0) (local.get $xv))))
          (local.set $c3 (i32x4.add (local.get $c3) (i32x4.dot_i16x8_s (local.get $wv1) (local.get $xv))))
          (local.set $wv0 (v128.load8x8_s offset=8 (local.get $w0)))
          (local.set $wv1 (v128.load8x8_s offset=8 (local.get $w1)))
          (local.set $xv (v128.load offset=16 (local.get $x0)))
          (local.set $a0 (i32x4.add (local.get $a0) (i32x4.dot_i16x8_s (local.get $wv0) (local.get $xv))))
          (local.set $c0 (i32x4.add (local.get $c0) (i32x4.dot_i16x8_s (local.get $wv1) (local.get $xv))))
          (local.set $xv (v128.load offset=16 (local.get $x1)))
          (local.set $a1 (i32x4.add (local.get $a1) (i32x4.dot_i16x8_s (local.get $wv0) (local.get $xv))))
          (local.set $c1 (i32x4.add (local.get $c1) (i32x4.dot_i16x8_s (local.get $wv1) (local.get $xv))))
          (local.set $xv (v128.load offset=16 (local.get $x2)))
          (local.set $a2 (i32x4.add (local.get $a2) (i32x4.dot_i16x8_s (local.get $wv0) (local.get $xv))))
          (local.set $c2 (i32x4.add (local.get $c2) (i32x4.dot_i16x8_s (local.get $wv1) (local.get $xv))))
          (local.set $xv (v128.load offset=16 (local.get $x3)))
          (local.set $a3 (i32x4.add (local.get $a3) (i32x4.dot_i16x8_s (local.get $wv0) (local.get $xv))))
          (local.set $c3 (i32x4.add (local.get $c3) (i32x4.dot_i16x8_s (local.get $wv1) (local.get $xv))))
          (local.set $x0 (i32.add (local.get $x0) (i32.const 32)))
          (local.set $x1 (i32.add (local.get $x1) (i32.const 32)))
          (local.set $x2 (i32.add (local.get $x2) (i32.const 32)))
          (local.set $x3 (i32.add (local.get $x3) (i32.const 32)))
          (local.set $w1 (i32.add (local.get $w1) (i32.const 16)))
          (local.set $w0 (i32.add (local.get $w0) (i32.const 16)))
          (br_if $inner (i32.lt_u (local.get $w0) (local.get $end))))
        ;; x3 has come to the end of the fourth token's row: the next four begin there.
        (local.set $x0 (local.get $x3))
        (call $put
          (local.get $out0) (local.get $outStride)
          (call $sums (local.get $a0) (local.get $a1) (local.get $a2) (local.get $a3))
          (local.get $s0) (local.get $b0) (local.get $scaleAt))
        (call $put
          (local.get $out1) (local.get $outStride)
          (call $sums (local.get $c0) (local.get $c1) (local.get $c2) (local.get $c3))
          (local.get $s1) (local.get $b1) (local.get $scaleAt))
        (local.set $out0 (i32.add (local.get $out0) (i32.shl (local.get $outStride) (i32.const 2))))
        (local.set $out1 (i32.add (local.get $out1) (i32.shl (local.get $outStride) (i32.const 2))))
        (local.set $scaleAt (i32.add (local.get $scaleAt) (i32.const 16)))
        (local.set $token (i32.add (local.get $token) (i32.const 4)))
        (br_if $tokens (i32.lt_u (local.get $token) (local.get $t))))
      (local.set $row (i32.add (local.get $row) (i32.const 2)))
      (br_if $rows (i32.lt_u (local.get $row) (local.get $n)))))

  ;; Rounds t rows of k floats to 16-bit integers from -range to range, each row with a scale of its own.
  ;; k is a multiple of 8.
  (func (export "quantise")
    (param $from i32) (param $t i32) (param $k i32) (param $range f32) (param $out i32) (param $scales i32)
    (local $at i32) (local $end i32) (local $most v128) (local $largest f32) (local $factor v128)
    (loop $rows
      (local.set $end (i32.add (local.get $from) (i32.shl (local.get $k) (i32.const 2))))
      (local.set $at (local.get $from))
      (local.set $most (f32x4.splat (f32.const 1e-9)))
      (loop $look
        (local.set $most (f32x4.max (local.get $most) (f32x4.abs (v128.load (local.get $at)))))
        (local.set $at (i32.add (local.get $at) (i32.const 16)))
        (br_if $look (i32.lt_u (local.get $at) (local.get $end))))
      (local.set $largest (call $largest (local.get $most)))
      (f32.store (local.get $scales) (f32.div (local.get $largest) (local.get $range)))
      (local.set $factor (f32x4.splat (f32.div (local.get $range) (local.get $largest))))
      (loop $round
        (v128.store (local.get $out)
          (i16x8.narrow_i32x4_s
            (i32x4.trunc_sat_f32x4_s
              (f32x4.nearest (f32x4.mul (v128.load (local.get $from)) (local.get $factor))))
            (i32x4.trunc_sat_f32x4_s
              (f32x4.nearest (f32x4.mul (v128.load offset=16 (local.get $from)) (local.get $factor))))))
        (local.set $out (i32.add (local.get $out) (i32.const 16)))
        (local.set $from (i32.add (local.get $from) (i32.const 32)))
        (br_if $round (i32.lt_u (local.get $from) (local.get $end))))
      (local.set $scales (i32.add (local.get $scales) (i32.const 4)))
      (local.set $t (i32.sub (local.get $t) (i32.const 1)))
      (br_if $rows (local.get $t))))

  (func $largest (param $v v128) (result f32)
    (f32.max
      (f32.max (f32x4.extract_lane 0 (local.get $v)) (f32x4.extract_lane 1 (local.get $v)))
      (f32.max (f32x4.extract_lane 2 (local.get $v)) (f32x4.extract_lane 3 (local.get $v)))))

  (func $total (param $v v128) (result f32)
    (f32.add
      (f32.add (f32x4.extract_lane 0 (local.get $v)) (f32x4.extract_lane 1 (local.get $v)))
      (f32.add (f32x4.extract_lane 2 (local.get $v)) (f32x4.extract_lane 3 (local.get $v)))))

  ;; e to the power of numbers of 0 at most (Cephes, expf: powers of two, and a polynomial between them; error 2e-7).
  (func $exp (param $x v128) (result v128)
    (local $n v128) (local $r v128)
    (local.set $x (f32x4.max (local.get $x) (f32x4.splat (f32.const -87))))
    (local.set $n (f32x4.nearest (f32x4.mul (local.get $x) (f32x4.splat (f32.const 1.44269504)))))
    (local.set $r
      (f32x4.sub
        (f32x4.sub (local.get $x) (f32x4.mul (local.get $n) (f32x4.splat (f32.const 0.693359375))))
        (f32x4.mul (local.get $n) (f32x4.splat (f32.const -2.12194440e-4)))))
    (local.set $x (f32x4.splat (f32.const 1.9875691500e-4)))
    (local.set $x (call $step (local.get $x) (local.get $r) (f32.const 1.3981999507e-3)))
    (local.set $x (call $step (local.get $x) (local.get $r) (f32.const 8.3334519073e-3)))
    (local.set $x (call $step (local.get $x) (local.get $r) (f32.const 4.1665795894e-2)))
    (local.set $x (call $step (local.get $x) (local.get $r) (f32.const 1.6666665459e-1)))
    (local.set $x (call $step (local.get $x) (local.get $r) (f32.const 5.0000001201e-1)))
    (local.set $x (call $step (local.get $x) (local.get $r) (f32.const 1)))
    (f32x4.mul
      (call $step (local.get $x) (local.get $r) (f32.const 1))
      (i32x4.shl
        (i32x4.add (i32x4.trunc_sat_f32x4_s (local.get $n)) (i32x4.splat (i32.const 127)))
        (i32.const 23))))

  ;; a * x + c
  (func $step (param $a v128) (param $x v128) (param $c f32) (result v128)
    (f32x4.add (f32x4.mul (local.get $a) (local.get $x)) (f32x4.splat (local.get $c))))

  ;; Gaussian error linear unit (Hendrycks and Gimpel 2016) of n floats, in place; n is a multiple of 4. With the error
  ;; function as 1 - tail (Abramowitz and Stegun 1964, 7.1.26; error below 1.5e-7) it is max(x, 0) - |x| / 2 * tail.
  (func (export "gelu") (param $at i32) (param $n i32)
    (local $end i32) (local $x v128) (local $size v128) (local $z v128) (local $t v128) (local $tail v128)
    (local.set $end (i32.add (local.get $at) (i32.shl (local.get $n) (i32.const 2))))
    (loop $next
      (local.set $x (v128.load (local.get $at)))
      (local.set $size (f32x4.abs (local.get $x)))
      (local.set $z (f32x4.mul (local.get $size) (f32x4.splat (f32.const 0.70710678))))
      (local.set $t
        (f32x4.div
          (f32x4.splat (f32.const 1))
          (call $step (local.get $z) (f32x4.splat (f32.const 0.3275911)) (f32.const 1))))
      (local.set $tail (f32x4.splat (f32.const 1.061405429)))
      (local.set $tail (call $step (local.get $tail) (local.get $t) (f32.const -1.453152027)))
      (local.set $tail (call $step (local.get $tail) (local.get $t) (f32.const 1.421413741)))
      (local.set $tail (call $step (local.get $tail) (local.get $t) (f32.const -0.284496736)))
      (local.set $tail (call $step (local.get $tail) (local.get $t) (f32.const 0.254829592)))
      (local.set $tail
        (f32x4.mul
          (f32x4.mul (local.get $tail) (local.get $t))
          (call $exp (f32x4.neg (f32x4.mul (local.get $z) (local.get $z))))))
      (v128.store (local.get $at)
        (f32x4.sub
          (f32x4.max (local.get $x) (f32x4.splat (f32.const 0)))
          (f32x4.mul (f32x4.mul (local.get $size) (f32x4.splat (f32.const 0.5))) (local.get $tail))))
      (local.set $at (i32.add (local.get $at) (i32.const 16)))
      (br_if $next (i32.lt_u (local.get $at) (local.get $end)))))

  ;; Adds t rows of k floats to others, and normalises each sum (Ba and others 2016), in the others' place: mean 0,
  ;; variance 1, times a weight, plus a bias. k is a multiple of 4.
  (func (export "addNormalised")
    (param $at i32) (param $more i32) (param $t i32) (param $k i32) (param $weight i32) (param $bias i32)
    (local $from i32) (local $end i32) (local $offset i32) (local $v v128) (local $sum v128) (local $mean v128)
    (local $scale v128)
    (loop $rows
      (local.set $from (local.get $at))
      (local.set $end (i32.add (local.get $at) (i32.shl (local.get $k) (i32.const 2))))
      (local.set $sum (v128.const f32x4 0 0 0 0))
      (loop $add
        (local.set $v (f32x4.add (v128.load (local.get $at)) (v128.load (local.get $more))))
        (v128.store (local.get $at) (local.get $v))
        (local.set $sum (f32x4.add (local.get $sum) (local.get $v)))
        (local.set $at (i32.add (local.get $at) (i32.const 16)))
        (local.set $more (i32.add (local.get $more) (i32.const 16)))
        (br_if $add (i32.lt_u (local.get $at) (local.get $end))))
      (local.set $mean
        (f32x4.splat (f32.div (call $total (local.get $sum)) (f32.convert_i32_u (local.get $k)))))
      (local.set $sum (v128.const f32x4 0 0 0 0))
      (local.set $at (local.get $from))
      (loop $vary
        (local.set $v (f32x4.sub (v128.load (local.get $at)) (local.get $mean)))
        (local.set $sum (f32x4.add (local.get $sum) (f32x4.mul (local.get $v) (local.get $v))))
        (local.set $at (i32.add (local.get $at) (i32.const 16)))
        (br_if $vary (i32.lt_u (local.get $at) (local.get $end))))
      ;; 1e-12 as BERT has it (Devlin and others 2019).
      (local.set $scale
        (f32x4.splat
          (f32.div
            (f32.const 1)
            (f32.sqrt
              (f32.add
                (f32.div (call $total (local.get $sum)) (f32.convert_i32_u (local.get $k)))
                (f32.const 1e-12))))))
      (local.set $offset (i32.const 0))
      (local.set $at (local.get $from))
      (loop $scaled
        (v128.store (local.get $at)
          (f32x4.add
            (f32x4.mul
              (f32x4.mul (f32x4.sub (v128.load (local.get $at)) (local.get $mean)) (local.get $scale))
              (v128.load (i32.add (local.get $weight) (local.get $offset))))
            (v128.load (i32.add (local.get $bias) (local.get $offset)))))
        (local.set $offset (i32.add (local.get $offset) (i32.const 16)))
        (local.set $at (i32.add (local.get $at) (i32.const 16)))
        (br_if $scaled (i32.lt_u (local.get $at) (local.get $end))))
      (local.set $t (i32.sub (local.get $t) (i32.const 1)))
      (br_if $rows (local.get $t))))

  ;; out[i] = a . b[i] for rows b[i] that lie a stride apart; 32-bit floats, n of them in a row, n a multiple of 4.
  (func $dots
    (param $a i32) (param $b i32) (param $stride i32) (param $count i32) (param $n i32) (param $out i32)
    (local $end i32) (local $at i32) (local $row i32) (local $sum v128)
    (local.set $end (i32.add (local.get $a) (i32.shl (local.get $n) (i32.const 2))))
    (loop $rows
      (local.set $at (local.get $a))
      (local.set $row (local.get $b))
      (local.set $sum (v128.const f32x4 0 0 0 0))
      (loop $inner
        (local.set $sum
          (f32x4.add (local.get $sum) (f32x4.mul (v128.load (local.get $at)) (v128.load (local.get $row)))))
        (local.set $at (i32.add (local.get $at) (i32.const 16)))
        (local.set $row (i32.add (local.get $row) (i32.const 16)))
        (br_if $inner (i32.lt_u (local.get $at) (local.get $end))))
      (f32.store (local.get $out) (call $total (local.get $sum)))
      (local.set $out (i32.add (local.get $out) (i32.const 4)))
      (local.set $b (i32.add (local.get $b) (local.get $stride)))
      (local.set $count (i32.sub (local.get $count) (i32.const 1)))
      (br_if $rows (local.get $count))))

  ;; out = sum over i of shares[i] * b[i], for the same rows.
  (func $mix
    (param $shares i32) (param $b i32) (param $stride i32) (param $count i32) (param $n i32) (param $out i32)
    (local $end i32) (local $at i32) (local $row i32) (local $left i32) (local $sum v128)
    (local.set $end (i32.add (local.get $out) (i32.shl (local.get $n) (i32.const 2))))
    (loop $columns
      (local.set $at (local.get $shares))
      (local.set $row (local.get $b))
      (local.set $left (local.get $count))
      (local.set $sum (v128.const f32x4 0 0 0 0))
      (loop $inner
        (local.set $sum
          (f32x4.add (local.get $sum) (f32x4.mul (v128.load32_splat (local.get $at)) (v128.load (local.get $row)))))
        (local.set $at (i32.add (local.get $at) (i32.const 4)))
        (local.set $row (i32.add (local.get $row) (local.get $stride)))
        (local.set $left (i32.sub (local.get $left) (i32.const 1)))
        (br_if $inner (local.get $left)))
      (v128.store (local.get $out) (local.get $sum))
      (local.set $out (i32.add (local.get $out) (i32.const 16)))
      (local.set $b (i32.add (local.get $b) (i32.const 16)))
      (br_if $columns (i32.lt_u (local.get $out) (local.get $end)))))

  ;; Turns n scores into shares of 1, in place (softmax of the scores times a factor). There is room for a multiple of 4.
  (func $toShares (param $at i32) (param $n i32) (param $factor f32)
    (local $end i32) (local $place i32) (local $v v128) (local $most v128) (local $sum v128)
    (local.set $end (i32.add (local.get $at) (i32.shl (local.get $n) (i32.const 2))))
    (v128.store (local.get $end) (f32x4.splat (f32.const -1e30)))
    (local.set $most (f32x4.splat (f32.const -1e30)))
    (local.set $place (local.get $at))
    (loop $look
      (local.set $most (f32x4.max (local.get $most) (v128.load (local.get $place))))
      (local.set $place (i32.add (local.get $place) (i32.const 16)))
      (br_if $look (i32.lt_u (local.get $place) (local.get $end))))
    (local.set $most (f32x4.splat (call $largest (local.get $most))))
    (local.set $place (local.get $at))
    (loop $raise
      (local.set $v
        (call $exp
          (f32x4.mul
            (f32x4.sub (v128.load (local.get $place)) (local.get $most))
            (f32x4.splat (local.get $factor)))))
      (v128.store (local.get $place) (local.get $v))
      (local.set $sum (f32x4.add (local.get $sum) (local.get $v)))
      (local.set $place (i32.add (local.get $place) (i32.const 16)))
      (br_if $raise (i32.lt_u (local.get $place) (local.get $end))))
    (local.set $v (f32x4.splat (f32.div (f32.const 1) (call $total (local.get $sum)))))
    (loop $share
      (v128.store (local.get $at) (f32x4.mul (v128.load (local.get $at)) (local.get $v)))
      (local.set $at (i32.add (local.get $at) (i32.const 16)))
      (br_if $share (i32.lt_u (local.get $at) (local.get $end)))))

  ;; Attention (Vaswani and others 2017) of each of some heads over t rows, in which the heads' queries, keys and values
  ;; lie side by side, each of them width floats, a multiple of 4. Out come t rows of what the heads gather. There is
  ;; room for t + 4 scores.
  (func (export "attend")
    (param $from i32) (param $t i32) (param $heads i32) (param $width i32) (param $scores i32) (param $out i32)
    (local $size i32) (local $row i32) (local $query i32) (local $gathered i32) (local $stride i32)
    (local $factor f32) (local $left i32)
    (local.set $size (i32.shl (i32.mul (local.get $heads) (local.get $width)) (i32.const 2)))
    (local.set $stride (i32.mul (local.get $size) (i32.const 3)))
    (local.set $factor (f32.div (f32.const 1) (f32.sqrt (f32.convert_i32_u (local.get $width)))))
    (local.set $left (local.get $heads))
    (loop $head
      (local.set $query (local.get $from))
      (local.set $gathered (local.get $out))
      (local.set $row (local.get $t))
      (loop $rows
        (call $dots
          (local.get $query) (i32.add (local.get $from) (local.get $size)) (local.get $stride) (local.get $t)
          (local.get $width) (local.get $scores))
        (call $toShares (local.get $scores) (local.get $t) (local.get $factor))
        (call $mix
          (local.get $scores) (i32.add (local.get $from) (i32.shl (local.get $size) (i32.const 1))) (local.get $stride)
          (local.get $t) (local.get $width) (local.get $gathered))
        (local.set $query (i32.add (local.get $query) (local.get $stride)))
        (local.set $gathered (i32.add (local.get $gathered) (local.get $size)))
        (local.set $row (i32.sub (local.get $row) (i32.const 1)))
        (br_if $rows (local.get $row)))
      (local.set $from (i32.add (local.get $from) (i32.shl (local.get $width) (i32.const 2))))
      (local.set $out (i32.add (local.get $out) (i32.shl (local.get $width) (i32.const 2))))
      (local.set $left (i32.sub (local.get $left) (i32.const 1)))
      (br_if $head (local.get $left))))
)
