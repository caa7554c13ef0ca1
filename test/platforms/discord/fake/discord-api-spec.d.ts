// The package has its schemas as code without types.
declare module 'discord-api-spec/zod';
