import { LIMITS, parseRates, type Rates, ratesOf, settingOf } from "#limits/rates.ts";
import type { ConfigReader } from "./config-reader.ts";

/** Reads how often things may be done. */
export function readLimits(reader: ConfigReader): Rates {
  return ratesOf((kind) => {
    const name = settingOf(kind);
    const rates = parseRates(kind, reader.text(name, LIMITS[kind]));
    if (rates !== undefined) return rates;
    const example = LIMITS[kind];
    reader.mistakes.push(
      `${name} has to be a number of times and a time of a day or less, such as ${example}`,
    );
    return [{ points: 1, seconds: 1 }];
  });
}
