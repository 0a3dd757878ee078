/**
 * Record linkage from the command line: registers as CSV files in, proposals as CSV files out. Start reading at {@link
 * org.jatigi.commandline.linkage.LinkageCommands}; the files are described in {@code src/docs/LINKAGE.md}.
 */
@NullMarked
package org.jatigi.commandline.linkage;

import org.jspecify.annotations.NullMarked;
