/**
 * A whole Jatigi on one machine: PostgreSQL and Keycloak, started, watched and stopped with the service.
 *
 * <p>Nothing here is used where the service is installed for real. Start reading at {@link LocalServices}. What goes
 * wrong is told as a {@link LocalFault}, one sentence on what is the matter and one on what to do.
 */
@NullMarked
package org.jatigi.local;

import org.jspecify.annotations.NullMarked;
