/** Words and functions of other programming languages, and what JavaScript has in their place. */

const table = (text: string): Map<string, string> => {
  const found = new Map<string, string>()
  for (const entry of text.split(/\s{2,}|\n/)) {
    const [words = '', right = ''] = entry.split('=>').map((each) => each.trim())
    for (const word of words.split(' ')) if (word !== '') found.set(word, right)
  }
  return found
}

/** Words that begin a statement; capitals do not count. */
export const foreignKeywords = table(`
  def func fn fun sub proc procedure defun method lambda => function
  foreach => for
  loop repeat until => while
  unless when => if
  except rescue => catch
  raise => throw
  val dim local set mut my global declare => let
  match select => switch
  pass => {}
  begin => {
`)

/** Words that print. */
export const foreignPrints = new Set(
  'print println printf puts echo cout say display write writeln output disp afficher affiche ecrire écrire imprimir mostrar imprime escribir escreva вивести друк печать اكتب اطبع چاپ'.split(
    ' ',
  ),
)

export const elseIfs = new Set('elif elsif elseif elsif elsif sinonsi'.split(' '))

/** Words that open or close a block. */
export const blockOpeners = new Set('then alors begin faire entonces'.split(' '))
export const blockClosers = new Set(
  'end endif fi done fin wend endwhile endfor endfunction od finsi fintantque finpour endfor fins esac'.split(
    ' ',
  ),
)

/** Words that name a type before a name. */
export const typeWords = new Set(
  (
    'int integer float double string char bool boolean long short number byte auto final public private static void ' +
    'str list dict object array any decimal real unsigned texte entier chaine réel'
  ).split(' '),
)

export const wordOperators = new Map(
  Object.entries({
    and: '&&', or: '||', not: '!', is: '===', isnt: '!==', equals: '===', equal: '===', eq: '===', neq: '!==',
    gt: '>', lt: '<', gte: '>=', lte: '<=', mod: '%', div: '/', plus: '+', minus: '-', times: '*', et: '&&', ou: '||',
    xor: '!==', и: '&&', або: '||', или: '||', y: '&&', und: '&&', oder: '||', أو: '||', یا: '||',
  }),
) // prettier-ignore

export const foreignLiterals = new Map(
  Object.entries({ None: 'null', nil: 'null', NULL: 'null', Null: 'null', none: 'null', yes: 'true', no: 'false', NIL: 'null', nullptr: 'null', Nothing: 'null' }),
) // prettier-ignore

/** Functions of other languages; `$` stands for the arguments. */
export const foreignFunctions = new Map(
  Object.entries({
    input: 'prompt($)', raw_input: 'prompt($)', readline: 'prompt($)', len: '$.length', strlen: '$.length',
    count: '$.length', sizeof: '$.length', str: 'String($)', int: 'Number($)', float: 'Number($)', bool: 'Boolean($)',
    intval: 'Number($)', abs: 'Math.abs($)', max: 'Math.max($)', min: 'Math.min($)', round: 'Math.round($)',
    sqrt: 'Math.sqrt($)', floor: 'Math.floor($)', ceil: 'Math.ceil($)', pow: 'Math.pow($)', random: 'Math.random()',
    rand: 'Math.random()', randint: 'Math.random()', type: 'typeof $', sorted: '$.sort()', upper: '$.toUpperCase()',
    lower: '$.toLowerCase()', strtoupper: '$.toUpperCase()', strtolower: '$.toLowerCase()', toupper: '$.toUpperCase()',
    tolower: '$.toLowerCase()', trim: '$.trim()', isset: '$ !== undefined', list: 'Array.from($)', chr: 'String.fromCharCode($)',
    ord: '$.charCodeAt(0)', sleep: 'setTimeout', array_push: 'push', implode: 'join', explode: 'split', strrev: 'reverse',
    reversed: '$.reverse()', scanf: 'prompt($)', gets: 'prompt()', read: 'prompt()', enumerate: 'entries', sum: 'reduce',
    println: 'console.log($)', printf: 'console.log($)', print: 'console.log($)', puts: 'console.log($)', echo: 'console.log($)',
    print_r: 'console.log($)', var_dump: 'console.log($)', writeln: 'console.log($)', display: 'console.log($)', log: 'console.log($)',
    write: 'console.log($)', disp: 'console.log($)', say: 'console.log($)', afficher: 'console.log($)', imprimir: 'console.log($)',
  }),
) // prettier-ignore

/** Methods of other languages: `$` stands for the object, `_` for the arguments. */
export const foreignMethods = new Map(
  Object.entries({
    append: 'push', add: 'push', push_back: 'push', len: 'length', size: 'length', count: 'length', length: 'length',
    upper: 'toUpperCase', toUpper: 'toUpperCase', ToUpper: 'toUpperCase', uppercase: 'toUpperCase', upcase: 'toUpperCase',
    lower: 'toLowerCase', toLower: 'toLowerCase', ToLower: 'toLowerCase', lowercase: 'toLowerCase', downcase: 'toLowerCase',
    strip: 'trim', contains: 'includes', Contains: 'includes', has: 'includes', include: 'includes', extend: 'concat',
    index: 'indexOf', find_index: 'findIndex', startswith: 'startsWith', endswith: 'endsWith', equals: '===', each: 'forEach',
    remove: 'splice', insert: 'splice', removeAt: 'splice', Add: 'push', isdigit: 'isNaN', println: 'log', print: 'log',
    WriteLine: 'log', writeline: 'log', printf: 'log', write: 'log', first: 'at', last: 'at', collect: 'map', select: 'filter',
    substr: 'slice', join_with: 'join', isEmpty: 'length', empty: 'length', Length: 'length',
  }),
) // prettier-ignore
