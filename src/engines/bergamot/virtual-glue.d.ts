/** Bergamot's script as `wrap-glue.ts` makes it; provided by a plugin in vite.config.ts. */
declare module "virtual:bergamot-glue" {
  // A module without a file has no better name for its one thing.
  // oxlint-disable-next-line import/no-default-export
  export default function glue(settings: object): object;
}
