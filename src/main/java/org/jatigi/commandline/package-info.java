/** What is done from a shell instead of over the API. Start reading at {@link org.jatigi.commandline.RealmCheck}. */
@NullMarked
package org.jatigi.commandline;

import org.jspecify.annotations.NullMarked;
