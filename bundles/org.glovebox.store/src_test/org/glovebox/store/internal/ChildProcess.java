/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.store.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A second Java process that works on a notebook. Its standard output tells the test what it has done. */
final class ChildProcess implements AutoCloseable {

	private final Process process;
	private final BufferedReader output;

	private ChildProcess(Process process) {
		this.process = process;
		this.output = process.inputReader();
	}

	static ChildProcess start(String verb, Path folder, String... more) throws IOException {
		List<String> command = new ArrayList<>(List.of(
				Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
				"-XX:+UseSerialGC", "-cp", classPath(), ChildMain.class.getName(), verb, folder.toString()));
		command.addAll(List.of(more));
		return new ChildProcess(new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start());
	}

	/** The places where this test's own classes came from; a test runner need not have put them on its class path. */
	private static String classPath() {
		List<String> entries = new ArrayList<>();
		for (Class<?> type : List.of(ChildMain.class, H2StoreProvider.class,
				org.glovebox.core.notebook.Notebook.class, org.glovebox.api.Monitor.class,
				org.glovebox.model.Records.class, org.glovebox.units.Quantity.class,
				org.eclipse.emf.ecore.EObject.class, org.eclipse.emf.common.util.URI.class,
				org.eclipse.emf.ecore.xmi.XMLResource.class, org.eclipse.core.runtime.CoreException.class,
				org.eclipse.core.runtime.IExtensionRegistry.class, org.osgi.framework.Bundle.class,
				org.h2.jdbcx.JdbcDataSource.class, com.google.gson.stream.JsonReader.class)) {
			entries.add(Path.of(java.net.URI.create(type.getProtectionDomain().getCodeSource().getLocation().toString()))
					.toString());
		}
		return String.join(java.io.File.pathSeparator, entries.stream().distinct().toList());
	}

	/** The next line that the process prints. */
	String line() throws IOException {
		String line = output.readLine();
		if (line == null) {
			throw new IOException("the process ended early with " + process.onExit().join().exitValue());
		}
		return line;
	}

	/** Tells the process something and gives the line that it prints then. */
	String ask(String line) throws IOException {
		Writer input = process.outputWriter();
		input.write(line + "\n");
		input.flush();
		return line();
	}

	/** All lines that are left after the process has ended. */
	List<String> rest() throws IOException {
		return output.lines().toList();
	}

	long pid() {
		return process.pid();
	}

	/** Ends the process at once, without giving it a chance to tidy up. */
	void kill() throws InterruptedException {
		// not through the process itself, which would throw away what it has printed
		process.toHandle().destroyForcibly();
		process.waitFor();
	}

	@Override
	public void close() throws IOException {
		process.destroyForcibly();
		process.onExit().join();
		output.close();
	}
}
