// Loaded before the emulator, which calls server.listen(port) without a host, and so would answer
// on every network interface. Here it answers on 127.0.0.1 only.
import net from "node:net";

const listen = net.Server.prototype.listen;

net.Server.prototype.listen = function (...given) {
  if (typeof given[0] !== "number" && typeof given[0] !== "string") {
    return listen.apply(this, given);
  }
  const callback = given.find((one) => typeof one === "function");
  return listen.call(this, { port: Number(given[0]), host: "127.0.0.1" }, callback);
};
