/**
 * GraphQL plumbing only: transport, errors, the field guard. Knows nothing of the domain.
 * Start with the handler of {@code /graphql}.
 */
@NullMarked
package org.jatigi.api;

import org.jspecify.annotations.NullMarked;
