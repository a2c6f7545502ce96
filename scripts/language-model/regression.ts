/**
 * Multinomial logistic regression over counted features, trained by stochastic gradient descent with one
 * learning rate a weight (AdaGrad), ridge penalty, in a fixed order of a seeded shuffle.
 */
export interface Example {
  /** Numbers of features, each once. */
  readonly features: Int32Array;
  /** How often each occurs. */
  readonly counts: Float32Array;
  readonly target: number;
  /** What the sum of weights is multiplied by. */
  readonly scale: number;
}

export interface Training {
  readonly classes: number;
  readonly features: number;
  readonly epochs: number;
  readonly rate: number;
  readonly ridge: number;
  readonly random: () => number;
  /** What a weight will be rounded to: with it, the model learns to do with rounded weights. */
  readonly rounded?: (weight: number) => number;
  /** Weights to go on from. */
  readonly start?: Float32Array;
}

export function probabilities(scores: Float64Array): Float64Array {
  let top = -Infinity;
  for (const score of scores) top = Math.max(top, score);
  let sum = 0;
  for (let c = 0; c < scores.length; c++) {
    const value = Math.exp((scores[c] ?? 0) - top);
    scores[c] = value;
    sum += value;
  }
  for (let c = 0; c < scores.length; c++) scores[c] = (scores[c] ?? 0) / sum;
  return scores;
}

function scoresOf(
  weights: Float32Array,
  classes: number,
  { features, counts, scale }: Example,
  rounded: (weight: number) => number = (weight) => weight,
) {
  const scores = new Float64Array(classes);
  for (let at = 0; at < features.length; at++) {
    const base = (features[at] ?? 0) * classes;
    const count = counts[at] ?? 0;
    for (let c = 0; c < classes; c++)
      scores[c] = (scores[c] ?? 0) + rounded(weights[base + c] ?? 0) * count;
  }
  for (let c = 0; c < classes; c++) scores[c] = (scores[c] ?? 0) * scale;
  return scores;
}

/** The weights, `classes` for each feature. */
export function train(examples: readonly Example[], training: Training): Float32Array {
  const { classes, features, epochs, random } = training;
  const weights = training.start?.slice() ?? new Float32Array(features * classes);
  const squares = new Float32Array(features * classes).fill(1e-3);
  const order = examples.map((_, index) => index);
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    const rate = training.rate * (1 - epoch / epochs);
    for (const index of order) {
      const example = examples[index];
      if (example !== undefined) step(weights, squares, example, training, rate);
    }
  }
  return weights;
}

function step(
  weights: Float32Array,
  squares: Float32Array,
  example: Example,
  { classes, ridge, rounded }: Training,
  rate: number,
): void {
  const errors = probabilities(scoresOf(weights, classes, example, rounded));
  errors[example.target] = (errors[example.target] ?? 0) - 1;
  for (let f = 0; f < example.features.length; f++) {
    const base = (example.features[f] ?? 0) * classes;
    const scale = (example.counts[f] ?? 0) * example.scale;
    for (let c = 0; c < classes; c++) {
      const at = base + c;
      const weight = weights[at] ?? 0;
      const slope = (errors[c] ?? 0) * scale;
      const square = (squares[at] ?? 0) + slope * slope;
      squares[at] = square;
      const speed = rate / Math.sqrt(square);
      weights[at] = weight - speed * (slope + ridge * weight);
    }
  }
}

function shuffle(order: number[], random: () => number): void {
  for (let last = order.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    const kept = order[last] ?? 0;
    order[last] = order[other] ?? 0;
    order[other] = kept;
  }
}
