/** What is done from the command line instead of serving. Start reading at {@link Command}. */
@NullMarked
package org.jatigi.commandline;

import org.jspecify.annotations.NullMarked;
