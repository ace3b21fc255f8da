package org.driftline.commander.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** An operation for everybody, or one that checks credentials of its own. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Open {
    /** Why it may be. */
    String value();

    /** Whether calls from one address are counted; not for what machines ask without end. */
    boolean metered() default true;
}
