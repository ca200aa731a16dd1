/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.tests;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;

/**
 * Opens the window for the first test and runs each test, and what comes before and after it, in the thread of the
 * window. The harness of the platform does the like, but brings the whole IDE along.
 */
@NonNullByDefault(DefaultLocation.RETURN_TYPE) // the parameters that are overridden here say nothing of null
public final class InWindow implements InvocationInterceptor {
	private static final Namespace NAMESPACE = Namespace.create(InWindow.class);

	@Override
	public <T> T interceptTestClassConstructor(Invocation<T> invocation, ReflectiveInvocationContext<Constructor<T>> call,
			ExtensionContext context) throws Throwable {
		return window(context).call(invocation::proceed);
	}

	@Override
	public void interceptBeforeEachMethod(Invocation<Void> invocation, ReflectiveInvocationContext<Method> call,
			ExtensionContext context) throws Throwable {
		window(context).call(invocation::proceed);
	}

	@Override
	public void interceptTestMethod(Invocation<Void> invocation, ReflectiveInvocationContext<Method> call,
			ExtensionContext context) throws Throwable {
		window(context).call(invocation::proceed);
	}

	@Override
	public void interceptTestTemplateMethod(Invocation<Void> invocation, ReflectiveInvocationContext<Method> call,
			ExtensionContext context) throws Throwable {
		window(context).call(invocation::proceed);
	}

	@Override
	public void interceptAfterEachMethod(Invocation<Void> invocation, ReflectiveInvocationContext<Method> call,
			ExtensionContext context) throws Throwable {
		window(context).call(invocation::proceed);
	}

	private static OpenWindow window(ExtensionContext context) {
		return context.getRoot().getStore(NAMESPACE).getOrComputeIfAbsent(OpenWindow.class, key -> OpenWindow.start(),
				OpenWindow.class);
	}
}
