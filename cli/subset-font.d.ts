/** What cli/cut-fonts.ts uses of the package, which comes without types. */
declare module 'subset-font' {
  interface Cut {
    targetFormat: 'woff2' | 'sfnt';
    /** A number pins the axis, a range narrows it. */
    variationAxes: Record<string, number | { min: number; max: number }>;
    keepFeatures: string[];
    noHinting: boolean;
  }

  // biome-ignore lint/style/noDefaultExport: that is the package's own
  export default function subsetFont(font: Buffer, text: string, cut: Cut): Promise<Buffer>;
}
