/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.extension;

import java.lang.reflect.InvocationTargetException;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;

/**
 * What came of a call into a plugin: its result, or the fault that it threw. Cancellation is not a fault and passes
 * through.
 *
 * @param <T> type of the result
 */
public sealed interface PluginCall<T> {

	/** The call returned. */
	record Returned<T>(T value) implements PluginCall<T> {
	}

	/**
	 * The call threw.
	 *
	 * @param plugin symbolic name of the plugin
	 * @param extension id of the contribution
	 * @param cause what was thrown
	 */
	record Threw<T>(String plugin, String extension, Throwable cause) implements PluginCall<T> {

		/** One line that names plugin and extension. */
		public String message() {
			return "plugin " + plugin + " failed in " + extension + ": " + describe(cause);
		}
	}

	/** The result, where the call returned one. */
	default Optional<T> result() {
		return this instanceof Returned<T>(T value) ? Optional.of(value) : Optional.empty();
	}

	/**
	 * Calls into a plugin. Errors of the machine (such as lack of memory) are treated as the plugin's too: a file that
	 * makes an importer ask for 100 GB must not end the program.
	 *
	 * @throws CancellationException where the user asked to stop
	 */
	static <T> PluginCall<T> guard(Contribution contribution, Callable<T> call) {
		try {
			return new Returned<>(call.call());
		} catch (CancellationException e) {
			throw e;
		} catch (Exception | LinkageError | StackOverflowError | OutOfMemoryError | AssertionError e) {
			return new Threw<>(contribution.plugin(), contribution.id(), e);
		}
	}

	/** A throwable in one line: its message where it has one that helps, with its type. */
	static String describe(Throwable cause) {
		Throwable inner = cause instanceof InvocationTargetException ? cause.getCause() : null;
		if (inner != null) {
			return describe(inner);
		}
		String type = cause.getClass().getSimpleName();
		String message = cause.getMessage();
		return message == null || message.isBlank() ? type : type + ": " + message.strip().replaceAll("\\s+", " ");
	}
}
