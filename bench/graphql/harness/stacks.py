"""Reads the samples that `jfr print` writes, and says which of our own methods, and of the libraries', were under way in how many."""

import collections
import re
import sys

FRAME = re.compile(r"^\s+([\w.$]+)\.([\w$<>]+)\(")
SHOWN = 25


def main():
    ours, packages, samples = collections.Counter(), collections.Counter(), 0
    stack = None
    for line in sys.stdin:
        if "stackTrace = [" in line:
            stack = []
        elif stack is not None and line.strip().startswith("]"):
            samples += 1
            ours.update({frame for frame in stack if frame.startswith("org.jatigi.")})
            if stack:
                packages[".".join(stack[0].split(".")[:3])] += 1
            stack = None
        elif stack is not None and (frame := FRAME.match(line)):
            stack.append(f"{frame[1]}.{frame[2]}")
    print(f"\n{samples} samples. Under way in them (with all that they call), of our own:")
    for name, number in ours.most_common(SHOWN):
        print(f"{number / max(samples, 1):7.1%}  {name}")
    print("\nOn top of the stack, by package:")
    for name, number in packages.most_common(SHOWN):
        print(f"{number / max(samples, 1):7.1%}  {name}")


main()
