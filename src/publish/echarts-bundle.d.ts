/** echarts ships no types for its bundled form; it exports what the package does. */
declare module "echarts/dist/echarts.esm.min.mjs" {
  export { init } from "echarts";
}
