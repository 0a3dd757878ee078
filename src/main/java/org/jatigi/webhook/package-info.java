/**
 * Webhooks: tells other systems that something happened, by a signed request that holds ids and never data.
 * Start with {@link org.jatigi.webhook.Webhooks} for what accounts do with them and {@link org.jatigi.webhook.Rounds} for how they go out.
 */
@NullMarked
package org.jatigi.webhook;

import org.jspecify.annotations.NullMarked;
