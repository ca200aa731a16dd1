/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.extension;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;

import org.eclipse.core.runtime.CoreException;
import org.glovebox.api.data.Technique;
import org.junit.jupiter.api.Test;

class ContributionsTest {

	private static final String POINT = "org.example.things";

	private int created;

	/** A contribution that works. */
	public static final class Works implements Runnable {
		@Override
		public void run() {
			// does not matter
		}
	}

	/** A contribution whose constructor fails. */
	public static final class Fails implements Runnable {
		public Fails() {
			throw new IllegalStateException("no licence found");
		}

		@Override
		public void run() {
			// never gets here
		}
	}

	private static String thing(String id, Class<?> type) {
		return thing(id, type.getName());
	}

	private static String thing(String id, String type) {
		return "<extension point='" + POINT + "'><thing id='" + id + "' name='Thing " + id + "' class='"
				+ type + "'/></extension>";
	}

	private static Contributions<Runnable> read(PluginXml xml) {
		return new Contributions<>(xml.registry(), POINT, "thing", Runnable.class);
	}

	@Test
	void areListedByIdWhateverTheOrderOfThePlugins() throws CoreException {
		Contributions<Runnable> things = read(PluginXml.withPoints(POINT).add("org.z", thing("b", Works.class))
				.add("org.a", thing("c", Works.class)).add("org.m", thing("a", Works.class)));

		assertEquals(List.of("a", "b", "c"), things.all().stream().map(Contribution::id).toList());
		assertEquals("Thing b", things.find("b").orElseThrow().name());
		assertEquals("org.z", things.find("b").orElseThrow().plugin());
	}

	@Test
	void areCreatedOnceEach() throws CoreException {
		Contributions<Runnable> things = read(PluginXml.withPoints(POINT).add("org.a", thing("a", Works.class)));
		Contribution a = things.find("a").orElseThrow();

		assertSame(things.create(a).instance().orElseThrow(), things.create(a).instance().orElseThrow());
	}

	@Test
	void aFailureNamesPluginExtensionAndAttributeAndIsRemembered() throws CoreException {
		Contributions<Runnable> things = read(PluginXml.withPoints(POINT).add("org.a", thing("a", Fails.class)
				+ thing("b", "no.such.Type") + thing("c", String.class)));

		for (String id : List.of("a", "b", "c")) {
			Creation<Runnable> creation = things.create(things.find(id).orElseThrow());
			assertSame(creation, things.create(things.find(id).orElseThrow()));
			String message = assertInstanceOf(Creation.Failed.class, creation).failure().message();
			assertTrue(message.contains("plugin org.a") && message.contains("extension " + id)
					&& message.contains("attribute class"), message);
		}
		assertTrue(things.failures().get(0).reason().contains("no licence found"), things.failures().toString());
		assertTrue(things.failures().get(2).reason().contains("java.lang.String is not a java.lang.Runnable"));
	}

	@Test
	void anotherPluginCannotTakeOverAnIdOfOurs() throws CoreException {
		Contributions<Runnable> things = read(PluginXml.withPoints(POINT).add("com.example", thing("a", Works.class))
				.add("org.glovebox.importers", thing("a", Works.class)));

		assertEquals("org.glovebox.importers", things.find("a").orElseThrow().plugin());
		assertEquals("com.example", things.failures().get(0).plugin());
		assertEquals("id", things.failures().get(0).attribute());
	}

	@Test
	void aCallThatThrowsIsAFaultOfThePlugin() throws CoreException {
		Contribution a = read(PluginXml.withPoints(POINT).add("org.a", thing("a", Works.class))).find("a")
				.orElseThrow();

		assertEquals(5, PluginCall.guard(a, () -> 5).result().orElseThrow());
		PluginCall.Threw<?> threw = assertInstanceOf(PluginCall.Threw.class, PluginCall.guard(a, () -> {
			throw new ArithmeticException("by zero");
		}));
		assertEquals("plugin org.a failed in a: ArithmeticException: by zero", threw.message());
		assertInstanceOf(PluginCall.Threw.class, PluginCall.guard(a, this::deep));
		assertThrows(CancellationException.class, () -> PluginCall.guard(a, () -> {
			throw new CancellationException();
		}));
	}

	private int deep() {
		return deep() + created++;
	}

	@Test
	void anUnknownTechniqueIsReportedAndTheRestIsUsed() throws CoreException {
		PluginXml xml = PluginXml.withPoints("org.glovebox.api.analyzers").add("org.a",
				"<extension point='org.glovebox.api.analyzers'><analyzer id='x' name='X' class='X' version='2'"
						+ " techniques='cycling, magic, impedance' description='Does it.'/></extension>");

		AnalyzerRegistry registry = new AnalyzerRegistry(xml.registry());

		AnalyzerRegistry.Entry entry = registry.find("x").orElseThrow();
		assertEquals(Set.of(Technique.CYCLING, Technique.IMPEDANCE), entry.techniques());
		assertEquals("2", entry.version());
		assertTrue(registry.failures().get(0).message().contains("magic"));
	}

	@Test
	void aLocationIsServedByItsScheme() throws CoreException {
		PluginXml xml = PluginXml.withPoints("org.glovebox.core.stores").add("org.a",
				"<extension point='org.glovebox.core.stores'><store id='h2' name='n' class='X' scheme='folder'/>"
						+ "<store id='pg' name='n' class='X' scheme='postgresql'/></extension>");
		StoreRegistry stores = new StoreRegistry(xml.registry());

		assertEquals("pg", stores.serving("postgresql://host/group").orElseThrow().id());
		assertEquals("h2", stores.serving("/home/ada/notebook").orElseThrow().id());
		assertEquals("h2", stores.serving("C:\\Users\\ada\\notebook").orElseThrow().id());
		assertTrue(stores.serving("ftp://host/group").isEmpty());
	}
}
