export type ByteUnit = "byte" | "kilobyte" | "megabyte" | "gigabyte" | "terabyte";

const LARGER: readonly ByteUnit[] = ["kilobyte", "megabyte", "gigabyte", "terabyte"];
const STEP = 1024;

export interface Size {
  readonly value: number;
  readonly unit: ByteUnit;
}

/**
 * A number of bytes in the unit a person would use, rounded to one decimal below 100 and to whole ones
 * above. A step is 1024, as file managers count, so that Nitka's limit of 20 × 1024 × 1024 reads "20 MB".
 */
export function sizeOf(bytes: number): Size {
  let size: Size = { value: Math.round(bytes), unit: "byte" };
  for (const [index, unit] of LARGER.entries()) {
    // The rounded value is compared: 1023.96 KB is 1 MB, never "1,024 KB".
    if (Math.abs(size.value) >= STEP) {
      size = { value: rounded(bytes / STEP ** (index + 1)), unit };
    }
  }
  return size;
}

function rounded(value: number): number {
  return Math.abs(value) < 100 ? Math.round(value * 10) / 10 : Math.round(value);
}
