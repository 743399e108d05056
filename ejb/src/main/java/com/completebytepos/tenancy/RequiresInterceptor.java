package com.completebytepos.tenancy;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.Arrays;

/** Stands before every front desk method marked {@link Requires}. */
@Requires
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
public class RequiresInterceptor {

    @AroundInvoke
    public Object check(InvocationContext errand) throws Exception {
        var needed = errand.getMethod().getAnnotation(Requires.class);
        if (needed == null && !errand.getMethod().isAnnotationPresent(OpenToAll.class)) {
            needed = errand.getMethod().getDeclaringClass().getAnnotation(Requires.class);
        }
        var actor = CurrentShop.actor();
        if (needed != null && Arrays.stream(needed.value()).noneMatch(actor::may)) {
            throw TenancyRejection.NOT_ALLOWED.with(actor.name());
        }
        return errand.proceed();
    }
}
