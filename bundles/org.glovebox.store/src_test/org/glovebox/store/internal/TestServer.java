/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.store.internal;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.Map;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.glovebox.core.store.StoreProvider;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests the one server that all of them share; where there can be none they are skipped with the reason. */
@NonNullByDefault(DefaultLocation.RETURN_TYPE)
final class TestServer implements ExecutionCondition, ParameterResolver {

	private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(TestServer.class);

	/** The server, which ends with the last test. */
	record Shared(PostgresServer server) implements ExtensionContext.Store.CloseableResource, AutoCloseable {
		@Override
		public void close() throws Exception {
			server.close();
		}
	}

	@Override
	public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
		Optional<String> missing = PostgresServer.missing();
		return missing.isPresent() ? ConditionEvaluationResult.disabled(missing.get()) : ConditionEvaluationResult.enabled("");
	}

	@Override
	public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
		return parameter.getParameter().getType() == PostgresServer.class;
	}

	@Override
	public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
		return context.getRoot().getStore(NAMESPACE).getOrComputeIfAbsent("server", key -> {
			try {
				return new Shared(PostgresServer.start());
			} catch (Exception e) {
				throw new AssertionError(e);
			}
		}, Shared.class).server();
	}

	/** Notebooks in databases of the server, each in the one that was made for its folder. */
	@NonNullByDefault({ DefaultLocation.PARAMETER, DefaultLocation.RETURN_TYPE })
	static final class Databases implements Places {
		private final PostgresServer server;
		private final Map<Path, String> names = new ConcurrentHashMap<>();

		Databases(PostgresServer server) {
			this.server = server;
		}

		private StoreProvider provider(Path folder) {
			return new PostgresStoreProvider(folder.resolveSibling("groups"), location -> Optional.of(PostgresServer.PASSWORD));
		}

		/** The name of the database that is made for a folder. */
		String database(Path folder) {
			return names.computeIfAbsent(folder, f -> {
				String name = "test_" + Long.toString(System.nanoTime(), 36).toLowerCase(Locale.ROOT);
				server.execute("postgres", "CREATE DATABASE " + name);
				return name;
			});
		}

		@Override
		public OpenNotebook create(Path folder) {
			return OpenNotebook.on(provider(folder).create(location(folder), "Test notebook"), folder);
		}

		String location(Path folder) {
			return server.location(PostgresServer.ADMIN, database(folder));
		}

		@Override
		public OpenNotebook open(Path folder) {
			return OpenNotebook.on(provider(folder).open(location(folder)), folder);
		}
	}
}
