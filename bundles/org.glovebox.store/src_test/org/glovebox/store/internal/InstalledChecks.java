/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.store.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.RegistryFactory;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.spi.RegistryContributor;
import org.eclipse.core.runtime.spi.RegistryStrategy;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.glovebox.core.check.CheckFinding;
import org.glovebox.core.check.CheckReport;
import org.glovebox.core.check.CheckRunner;
import org.glovebox.core.extension.CheckRegistry;
import org.glovebox.model.notebook.Record;

/** The checks of the core's own plugin.xml, without a running framework. */
final class InstalledChecks {

	private static final Path CORE = Path.of("..", "org.glovebox.core", "plugin.xml");

	private InstalledChecks() {
	}

	static CheckRunner runner() {
		return new CheckRunner(new CheckRegistry(registry()));
	}

	/** What they find on a saved record; a check that fails fails the test. */
	static List<CheckFinding> find(OpenNotebook open, Record record) {
		CheckReport report = runner().check(open.notebook, open.load(record).record());
		if (!report.faults().isEmpty()) {
			throw new AssertionError(report.faults().toString());
		}
		return report.findings();
	}

	/** With a check of another plugin beside them. */
	static CheckRunner runnerWith(Class<?> check, String kinds) {
		return new CheckRunner(new CheckRegistry(registry("<extension point='org.glovebox.core.checks'><check id='other' "
				+ "name='Other' class='" + check.getName() + "' kinds='" + kinds + "' description='x'/></extension>")));
	}

	static IExtensionRegistry registry() {
		return registry("");
	}

	/** Only what one plugin contributes. */
	static IExtensionRegistry registryOf(String plugin, String content) {
		Object token = new Object();
		IExtensionRegistry registry = RegistryFactory.createRegistry(new FromClassPath(), token, token);
		registry.addContribution(
				new ByteArrayInputStream(("<plugin>" + content + "</plugin>").getBytes(StandardCharsets.UTF_8)),
				new RegistryContributor(plugin, plugin, null, null), false, null, null, token);
		return registry;
	}

	private static IExtensionRegistry registry(String more) {
		try (InputStream xml = Files.newInputStream(CORE)) {
			Object token = new Object();
			IExtensionRegistry registry = RegistryFactory.createRegistry(new FromClassPath(), token, token);
			registry.addContribution(xml, new RegistryContributor("org.glovebox.core", "org.glovebox.core", null, null),
					false, null, null, token);
			registry.addContribution(
					new ByteArrayInputStream(("<plugin>" + more + "</plugin>").getBytes(StandardCharsets.UTF_8)),
					new RegistryContributor("com.example", "com.example", null, null), false, null, null, token);
			return registry;
		} catch (IOException e) {
			throw new AssertionError(e);
		}
	}

	@NonNullByDefault({})
	static final class FromClassPath extends RegistryStrategy {

		FromClassPath() {
			super(null, null);
		}

		@Override
		public Object createExecutableExtension(RegistryContributor contributor, String className, String overridden)
				throws CoreException {
			try {
				return Class.forName(className).getDeclaredConstructor().newInstance();
			} catch (ReflectiveOperationException e) {
				throw new CoreException(new Status(IStatus.ERROR, contributor.getName(), className, e));
			}
		}
	}
}
