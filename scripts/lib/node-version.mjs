/** Must load on any Node.js that knows modules: it is what tells people to get a newer one. */
export const requireNode = () => {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  process.stderr.write(
    `Lưu Vết cần Node.js 20.19 trở lên; máy này đang có ${process.versions.node}.\n` +
      `Lưu Vết needs Node.js 20.19 or newer; this is ${process.versions.node}.\n`,
  );
  process.exit(1);
};
