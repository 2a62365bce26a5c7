/** The same work for every way to run programs, in its language. JavaScript as old as the oldest of them reads. */
export interface Programs {
  hello: string
  /** Adds up so many numbers. */
  loop: (turns: number) => string
  tenThousandLines: string
  /** Prints the sum of 1 and the number that stands in place of `NUMBER`. */
  sum: string
  endless: string
}

export const javaScript: Programs = {
  hello: 'console.log("hello")',
  loop: (turns) =>
    `var total = 0\nfor (var i = 0; i < ${turns}; i++) {\n  total = (total + i * 3) % 1000003\n}\nconsole.log(total)`,
  tenThousandLines: 'for (var i = 0; i < 10000; i++) {\n  console.log("line " + i)\n}',
  sum: 'function add(a, b) {\n  return a + b\n}\nconsole.log(add(NUMBER, 1))',
  endless: 'while (true) {\n}',
}

export const python: Programs = {
  hello: 'print("hello")',
  loop: (turns) =>
    `total = 0\nfor i in range(${turns}):\n    total = (total + i * 3) % 1000003\nprint(total)`,
  tenThousandLines: 'for i in range(10000):\n    print("line " + str(i))',
  sum: 'def add(a, b):\n    return a + b\nprint(add(NUMBER, 1))',
  endless: 'while True:\n    pass',
}
