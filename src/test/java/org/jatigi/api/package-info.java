/** Tests of the transport and the field guard, on the real Keycloak and on a schema of their own. */
@NullMarked
package org.jatigi.api;

import org.jspecify.annotations.NullMarked;
