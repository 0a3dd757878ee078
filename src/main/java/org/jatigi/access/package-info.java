/**
 * Who asks, and what a rule may answer. The permissions come from Keycloak, once per token, and are never guessed.
 * Start with {@link org.jatigi.access.Viewer} and {@link org.jatigi.access.Category}.
 */
@NullMarked
package org.jatigi.access;

import org.jspecify.annotations.NullMarked;
