/** Tells Node where the module "limits" is: tests/support/node.py writes it, as the build does for esbuild. */
import { registerHooks } from "node:module";
import process from "node:process";
import { pathToFileURL } from "node:url";

const found = { url: pathToFileURL(process.env.LIMITS).href, format: "module", shortCircuit: true };

registerHooks({
  resolve: (specifier, context, next) => (specifier === "limits" ? found : next(specifier, context)),
});
