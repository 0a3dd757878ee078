/**
 * The only door to the database. Every unit of work runs in a transaction of its own under the viewer's row-security context.
 * Start with {@link org.jatigi.persistence.Sessions} for entities and {@link org.jatigi.persistence.Rows} for SQL.
 */
@NullMarked
package org.jatigi.persistence;

import org.jspecify.annotations.NullMarked;
