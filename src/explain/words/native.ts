/** Words of JavaScript as beginners say them in their own language. */

/** French, Spanish, Portuguese, German, Turkish, Arabic, Persian/Dari, Pashto, Ukrainian, Russian, Somali, Tigrinya, Amharic. */
const words: Record<string, string> = {
  if: 'si se wenn eğer إذا اذا لو اگر که یکشنبه якщо если haddii ዝኾነ እንተ ከሆነ',
  else: 'sinon sino senão senao sonst değilse وإلا والا خلاف وگرنه درغیراینصورت کنه інакше иначе haddiikale ካልሆነ እንተዘይኮነ',
  while: 'tantque tant mientras enquanto solange iken بينما طالما تاوقتی تا ترهغې поки доки пока inta ክሳብ',
  for: 'pour para für fur için لكل لأجل من_أجل برای دپاره لپاره для ku_celi ን',
  let: 'soit sea seja sei olsun ليكن دع متغير بگذار متغیر нехай хай пусть змінна переменная',
  const: 'constante konstante sabit ثابت ثابته константа стала',
  function:
    'fonction función funcion função funcao funktion fonksiyon işlev دالة وظيفة تابع دنده функція функция shaqo hawl ተግባር',
  return:
    'retourner retourne renvoyer renvoie retornar retorna devolver volver zurück döndür أرجع ارجع عد إرجاع برگردان بازگشت ستون повернути поверни вернуть верни soo_celi celi መልስ',
  true: 'vrai verdadero verdadeiro wahr doğru صحيح صواب حقيقي درست راست صحیح رښتیا правда істина истина так да run ሓቂ እውነት',
  false: 'faux falso falsch yanlış خطأ خاطئ كاذب غلط نادرست دروغ хибність хиба ложь ні нет been ሓሶት ሐሰት',
  break: 'arrêter arreter stop romper casser parar abbrechen توقف اكسر بشکن перервати прервать jooji',
  continue: 'continuer continuar weiter devam استمر أكمل ادامه продовжити продолжить sii_wad',
  new: 'nouveau nouvelle nuevo novo neu yeni جديد جدید نوی новий новый cusub ሓድሽ',
  null: 'nul nulo leer boş فارغ تهی خالي порожньо пусто',
  switch: 'selon según segun cambiar escolha بدل بدّل перемикач выбор',
  case: 'cas caso fall durum حالة حالت випадок случай',
  do: 'faire hacer fazer machen yap افعل انجام робити делать',
}

/** Said with two words. */
const pairs: Record<string, string> = {
  'haddii kale': 'else',
  'sinon si': 'else if',
  'sino si': 'else if',
  'senão se': 'else if',
  'sonst wenn': 'else if',
  'وإلا إذا': 'else if',
  'في حين': 'while',
  'در غیراینصورت': 'else',
  'تا وقتی': 'while',
  'інакше якщо': 'else if',
  'иначе если': 'else if',
  'tant que': 'while',
  'ku celi': 'for',
  'soo celi': 'return',
}

const meanings = new Map(
  Object.entries(words)
    .flatMap(([keyword, text]) => text.split(' ').map((word) => [word, keyword] as const))
    .concat(Object.entries(pairs)),
)

/** The word of JavaScript for a word of another language; null for other words. */
export function fromNative(word: string): string | null {
  return meanings.get(word.toLowerCase()) ?? null
}
