package org.jatigi.exchange;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Name;
import org.jatigi.access.Category;
import org.jatigi.access.Holds;
import org.jspecify.annotations.Nullable;

/** A finding as it is shown. */
@Name("Finding")
@Description("What is the matter with a file or with a row of it, and what to do.")
@Holds(category = Category.JOB)
public record ImportFinding(
        @Ignore int number,
        @Nullable Integer row,
        @Nullable String column,
        Finding.Level level,
        String code,
        String messageFr,
        String messageEn) {}
