// tries: carry combining marks and workflow commands in the specifier of an import | expect: forbidden-import
// @ts-nocheck attacks
import "./a̷̷̷̷̷̷̷̷̷̷̷̷҉҉҉҉҉҉҉ ‮x ::error::y%0A##[error].ts";
export function softmax() {}
