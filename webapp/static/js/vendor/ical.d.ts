/** What Uncramp uses of ical.js (https://kewisch.github.io/ical.js/api/). */
type Value = string | Time | Duration | Recur;

declare class Component {
  constructor(name: string);
  addPropertyWithValue(name: string, value: Value): void;
  updatePropertyWithValue(name: string, value: Value): void;
  addSubcomponent(component: Component): void;
}

declare class Time {
  constructor(data: { year: number; month: number; day: number; hour: number; minute: number });
  static fromJSDate(date: Date, useUtc: boolean): Time;
}

declare class Duration {
  private constructor();
  static fromString(text: string): Duration;
}

declare class Recur {
  private constructor();
  static fromData(data: { freq: string; byday: string[] }): Recur;
}

declare const ICAL: {
  foldLength: number;
  Component: typeof Component;
  Time: typeof Time;
  Duration: typeof Duration;
  Recur: typeof Recur;
};
export default ICAL;
