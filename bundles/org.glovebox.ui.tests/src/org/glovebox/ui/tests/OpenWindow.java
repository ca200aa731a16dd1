/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.tests;

import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.Platform;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.testing.ITestHarness;

/**
 * The window of Glovebox, opened by the application that a user starts, in a thread of its own. One window serves all
 * tests of a run.
 */
final class OpenWindow implements AutoCloseable {
	private static final int LONGEST_START_SECONDS = 120;
	private static final int LONGEST_END_SECONDS = 20;

	/** Something that may fail in any way. */
	interface Call<T> {
		T proceed() throws Throwable;
	}

	private final CountDownLatch opened = new CountDownLatch(1);
	private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
	private final Thread thread = new Thread(this::run, "window");

	private OpenWindow() {
	}

	/** Opens it and waits until it is there. */
	static OpenWindow start() {
		OpenWindow window = new OpenWindow();
		PlatformUI.getTestableObject().setTestHarness(new ITestHarness() {
			@Override
			public void runTests() {
				window.opened.countDown();
			}
		});
		window.thread.setDaemon(true);
		window.thread.start();
		window.await();
		return window;
	}

	private void run() {
		try {
			application().start(context());
		} catch (Exception e) { // whatever the application throws is what the test is to show
			failure.set(e);
			opened.countDown();
		}
	}

	private static IApplication application() throws CoreException {
		var extension = Platform.getExtensionRegistry().getExtension("org.eclipse.core.runtime.applications",
				"org.glovebox.ui.application");
		return (IApplication) extension.getConfigurationElements()[0].getChildren("run")[0].createExecutableExtension("class");
	}

	private static IApplicationContext context() {
		Map<String, Object> arguments = Map.of(IApplicationContext.APPLICATION_ARGS, new String[0]);
		return (IApplicationContext) Proxy.newProxyInstance(OpenWindow.class.getClassLoader(), new Class<?>[] { IApplicationContext.class },
				(proxy, method, values) -> method.getName().equals("getArguments") ? arguments : null);
	}

	private void await() {
		try {
			if (!opened.await(LONGEST_START_SECONDS, TimeUnit.SECONDS))
				throw new IllegalStateException("the window did not open within " + LONGEST_START_SECONDS + " s");
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(e);
		}
		Throwable thrown = failure.get();
		if (thrown != null)
			throw new IllegalStateException("the application failed", thrown);
	}

	/** Runs something in the thread of the window; what it throws is thrown here. */
	<T> T call(Call<T> call) throws Throwable {
		FutureTask<T> task = new FutureTask<>(() -> proceed(call));
		PlatformUI.getWorkbench().getDisplay().syncExec(task);
		try {
			return task.get();
		} catch (ExecutionException e) {
			throw e.getCause();
		}
	}

	private static <T> T proceed(Call<T> call) throws Exception {
		try {
			return call.proceed();
		} catch (Exception | Error e) {
			throw e;
		} catch (Throwable e) {
			throw new IllegalStateException(e);
		}
	}

	/** Leaves as a user does. A window that asks something instead is left alone: the tests are over. */
	@Override
	public void close() throws InterruptedException {
		PlatformUI.getWorkbench().getDisplay().asyncExec(() -> PlatformUI.getWorkbench().close());
		thread.join(TimeUnit.SECONDS.toMillis(LONGEST_END_SECONDS));
	}
}
