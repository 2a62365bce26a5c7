// triggers: check no-error, hint apostrophe
console.log("====================");
console.log("Name: Hodan");
console.log("I speak: Somali, English");
console.log('I like: Olena's bread');
console.log("====================");
