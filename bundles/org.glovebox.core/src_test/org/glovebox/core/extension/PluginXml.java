/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.extension;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.RegistryFactory;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.spi.RegistryContributor;
import org.eclipse.core.runtime.spi.RegistryStrategy;
import org.eclipse.jdt.annotation.NonNullByDefault;

/** An extension registry without a running framework, filled from XML texts. */
public final class PluginXml {

	private final Object token = new Object();
	private final IExtensionRegistry registry;

	private PluginXml() throws CoreException {
		registry = RegistryFactory.createRegistry(new Strategy(), token, token);
	}

	/** A registry with the points that the tests contribute to. */
	public static PluginXml withPoints(String... points) throws CoreException {
		PluginXml xml = new PluginXml();
		for (String point : points) {
			int dot = point.lastIndexOf('.');
			xml.add(point.substring(0, dot), "<extension-point id='" + point.substring(dot + 1) + "' name='" + point
					+ "'/>");
		}
		return xml;
	}

	/** Adds what a {@code plugin.xml} would hold. */
	public PluginXml add(String plugin, String content) {
		String xml = "<?xml version='1.0'?><?eclipse version='3.4'?><plugin>" + content + "</plugin>";
		boolean added = registry.addContribution(
				new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)),
				new RegistryContributor(plugin, plugin, null, null), false, null, null, token);
		if (!added) {
			throw new IllegalArgumentException(xml);
		}
		return this;
	}

	public IExtensionRegistry registry() {
		return registry;
	}

	/** Creates classes from the class path, as a plugin's class loader would. */
	@NonNullByDefault({})
	private static final class Strategy extends RegistryStrategy {

		Strategy() {
			super(null, null);
		}

		@Override
		public Object createExecutableExtension(RegistryContributor contributor, String className,
				String overridden) throws CoreException {
			try {
				var constructor = Class.forName(className).getDeclaredConstructor();
				constructor.setAccessible(true);
				return constructor.newInstance();
			} catch (ReflectiveOperationException e) {
				throw new CoreException(new Status(IStatus.ERROR, contributor.getName(), className, e));
			}
		}

		@Override
		public void log(IStatus status) {
			// what the registry has to say about a fault is tested through the failures
		}
	}
}
