package org.jatigi.webhook;

import org.eclipse.microprofile.graphql.Description;

/** Why a delivery was not taken. */
@Description("Why a delivery was not taken.")
public enum WebhookProblem {
    /** The address answered with another status than 200 to 299; redirects are not followed. */
    STATUS,
    /** The address could not be found or connected to, or its certificate is not good. */
    UNREACHABLE,
    /** The name of the address leads to a private or otherwise forbidden network. */
    FORBIDDEN_ADDRESS,
    /** The answer took too long. */
    TIMEOUT,
    /** The answer was too large. */
    ANSWER_TOO_LARGE,
    /** The secret cannot be read any more, because the key of the service was changed; register again. */
    SECRET_UNREADABLE
}
