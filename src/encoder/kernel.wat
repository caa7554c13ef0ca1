;; One product of a layer: out[t][n] = (sum over k of x[t][k] * w[n][k]) * xScale[t] * wScale[n] + bias[n].
;; x holds 16-bit integers, w 8-bit ones, both in rows of k; scales, bias and out are 32-bit floats.
;; k is a multiple of 8, t a multiple of 4. Every parameter but t, k and n is an address in bytes.
(module
  (memory (export "memory") 1)

  (func $sum (param $v v128) (result i32)
    (i32.add
      (i32.add (i32x4.extract_lane 0 (local.get $v)) (i32x4.extract_lane 1 (local.get $v)))
      (i32.add (i32x4.extract_lane 2 (local.get $v)) (i32x4.extract_lane 3 (local.get $v)))))

  (func $value (param $sum i32) (param $scale f32) (param $xScale i32) (param $bias f32) (result f32)
    (f32.add
      (f32.mul (f32.mul (f32.convert_i32_s (local.get $sum)) (local.get $scale)) (f32.load (local.get $xScale)))
      (local.get $bias)))

  (func (export "linear")
    (param $x i32) (param $t i32) (param $k i32) (param $w i32) (param $n i32)
    (param $xScale i32) (param $wScale i32) (param $bias i32) (param $out i32)
    (local $row i32) (local $token i32) (local $stride i32) (local $wAt i32) (local $end i32)
    (local $x0 i32) (local $x1 i32) (local $x2 i32) (local $x3 i32)
    (local $s f32) (local $b f32) (local $scaleAt i32) (local $outAt i32) (local $outStride i32)
    (local $wv v128) (local $a0 v128) (local $a1 v128) (local $a2 v128) (local $a3 v128)
    (local.set $stride (i32.shl (local.get $k) (i32.const 1)))
    (local.set $outStride (i32.shl (local.get $n) (i32.const 2)))
    (loop $rows
      (local.set $s (f32.load (i32.add (local.get $wScale) (i32.shl (local.get $row) (i32.const 2)))))
      (local.set $b (f32.load (i32.add (local.get $bias) (i32.shl (local.get $row) (i32.const 2)))))
      (local.set $token (i32.const 0))
      (local.set $x0 (local.get $x))
      (local.set $scaleAt (local.get $xScale))
      (local.set $outAt (i32.add (local.get $out) (i32.shl (local.get $row) (i32.const 2))))
      (loop $tokens
        (local.set $x1 (i32.add (local.get $x0) (local.get $stride)))
        (local.set $x2 (i32.add (local.get $x1) (local.get $stride)))
        (local.set $x3 (i32.add (local.get $x2) (local.get $stride)))
        (local.set $wAt (i32.add (local.get $w) (i32.mul (local.get $row) (local.get $k))))
        (local.set $end (i32.add (local.get $wAt) (local.get $k)))
        (local.set $a0 (v128.const i32x4 0 0 0 0))
        (local.set $a1 (v128.const i32x4 0 0 0 0))
        (local.set $a2 (v128.const i32x4 0 0 0 0))
        (local.set $a3 (v128.const i32x4 0 0 0 0))
        (loop $inner
          (local.set $wv (v128.load8x8_s (local.get $wAt)))
          (local.set $a0 (i32x4.add (local.get $a0) (i32x4.dot_i16x8_s (local.get $wv) (v128.load (local.get $x0)))))
          (local.set $x0 (i32.add (local.get $x0) (i32.const 16)))
          (local.set $a1 (i32x4.add (local.get $a1) (i32x4.dot_i16x8_s (local.get $wv) (v128.load (local.get $x1)))))
          (local.set $x1 (i32.add (local.get $x1) (i32.const 16)))
          (local.set $a2 (i32x4.add (local.get $a2) (i32x4.dot_i16x8_s (local.get $wv) (v128.load (local.get $x2)))))
          (local.set $x2 (i32.add (local.get $x2) (i32.const 16)))
          (local.set $a3 (i32x4.add (local.get $a3) (i32x4.dot_i16x8_s (local.get $wv) (v128.load (local.get $x3)))))
          (local.set $x3 (i32.add (local.get $x3) (i32.const 16)))
          (local.set $wAt (i32.add (local.get $wAt) (i32.const 8)))
          (br_if $inner (i32.lt_u (local.get $wAt) (local.get $end))))
        ;; x3 has come to the end of the fourth token's row: the next four begin there.
        (local.set $x0 (local.get $x3))
        (f32.store (local.get $outAt)
          (call $value (call $sum (local.get $a0)) (local.get $s) (i32.add (local.get $scaleAt) (i32.const 0)) (local.get $b)))
        (f32.store (i32.add (local.get $outAt) (local.get $outStride))
          (call $value (call $sum (local.get $a1)) (local.get $s) (i32.add (local.get $scaleAt) (i32.const 4)) (local.get $b)))
        (f32.store (i32.add (local.get $outAt) (i32.mul (local.get $outStride) (i32.const 2)))
          (call $value (call $sum (local.get $a2)) (local.get $s) (i32.add (local.get $scaleAt) (i32.const 8)) (local.get $b)))
        (f32.store (i32.add (local.get $outAt) (i32.mul (local.get $outStride) (i32.const 3)))
          (call $value (call $sum (local.get $a3)) (local.get $s) (i32.add (local.get $scaleAt) (i32.const 12)) (local.get $b)))
        (local.set $outAt (i32.add (local.get $outAt) (i32.shl (local.get $outStride) (i32.const 2))))
        (local.set $scaleAt (i32.add (local.get $scaleAt) (i32.const 16)))
        (local.set $token (i32.add (local.get $token) (i32.const 4)))
        (br_if $tokens (i32.lt_u (local.get $token) (local.get $t))))
      (local.set $row (i32.add (local.get $row) (i32.const 1)))
      (br_if $rows (i32.lt_u (local.get $row) (local.get $n)))))

  ;; out[i] = a . b[i] for rows b[i] that lie a stride apart; 32-bit floats, n of them in a row, n a multiple of 4.
  (func (export "dots")
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
      (f32.store (local.get $out)
        (f32.add
          (f32.add (f32x4.extract_lane 0 (local.get $sum)) (f32x4.extract_lane 1 (local.get $sum)))
          (f32.add (f32x4.extract_lane 2 (local.get $sum)) (f32x4.extract_lane 3 (local.get $sum)))))
      (local.set $out (i32.add (local.get $out) (i32.const 4)))
      (local.set $b (i32.add (local.get $b) (local.get $stride)))
      (local.set $count (i32.sub (local.get $count) (i32.const 1)))
      (br_if $rows (local.get $count))))

  ;; out = sum over i of shares[i] * b[i], for the same rows.
  (func (export "mix")
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
)
