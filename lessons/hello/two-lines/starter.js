console.log("Hello, Nour!");
console.log("The tea is ready.");
