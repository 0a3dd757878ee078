package org.jatigi.access;

import io.smallrye.graphql.api.Directive;
import io.smallrye.graphql.api.DirectiveLocation;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/**
 * Which category of data a type holds, or one field of it where that differs. The field guard turns a field that the viewer
 * may not read into null, with the error at its path. On a type that clients also send it says nothing more.
 */
@Directive(on = {DirectiveLocation.OBJECT, DirectiveLocation.FIELD_DEFINITION, DirectiveLocation.INPUT_OBJECT})
@Description("What is here is data of that category; reading it is decided by category.")
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.FIELD, ElementType.METHOD, ElementType.RECORD_COMPONENT})
public @interface Holds {

    @NonNull
    Category category();
}
