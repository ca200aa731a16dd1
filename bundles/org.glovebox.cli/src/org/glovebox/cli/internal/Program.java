/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.cli.internal;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.runtime.IExtensionRegistry;
import org.glovebox.core.analysis.AnalysisRunner;
import org.glovebox.core.analysis.ChartRunner;
import org.glovebox.core.content.BundleFiles;
import org.glovebox.core.extension.AnalyzerRegistry;
import org.glovebox.core.extension.ChartKindRegistry;
import org.glovebox.core.extension.DiagnosisRegistry;
import org.glovebox.core.extension.ImporterRegistry;
import org.glovebox.core.extension.RecordTypeRegistry;
import org.glovebox.core.reading.ImportRunner;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.Version;

/** What verbs work with. Everything is made on first need, so that a verb pays only for what it uses. */
public final class Program {

	private static final String NOTEBOOK_VARIABLE = "GLOVEBOX_NOTEBOOK";
	private static final String HOME_FOLDER = "Glovebox";

	private final IExtensionRegistry registry;
	private final Map<String, String> environment;
	private final Console console;

	public Program(IExtensionRegistry registry, Map<String, String> environment, Console console) {
		this.registry = registry;
		this.environment = Map.copyOf(environment);
		this.console = console;
	}

	public Console console() {
		return console;
	}

	public IExtensionRegistry registry() {
		return registry;
	}

	public ImporterRegistry importers() {
		return new ImporterRegistry(registry);
	}

	public AnalyzerRegistry analyzers() {
		return new AnalyzerRegistry(registry);
	}

	/** Makes kinds of records of plug-ins known, before a notebook is opened; says which ones do not work. */
	public void loadRecordTypes() {
		Bundle bundle = FrameworkUtil.getBundle(Program.class);
		if (bundle != null) {
			RecordTypeRegistry recordTypes = new RecordTypeRegistry(registry);
			recordTypes.contribute(new BundleFiles(bundle.getBundleContext()));
			recordTypes.failures().forEach(f -> console.say(f.message()));
		}
	}

	public ChartKindRegistry chartKinds() {
		return new ChartKindRegistry(registry);
	}

	public ImportRunner imports() {
		return new ImportRunner(importers());
	}

	public AnalysisRunner analyses() {
		return new AnalysisRunner(analyzers());
	}

	public ChartRunner charts() {
		return new ChartRunner(chartKinds(), analyses());
	}

	public DiagnosisRegistry diagnoses() {
		return new DiagnosisRegistry(registry);
	}

	/** The notebook that is meant where the user names none: {@code $GLOVEBOX_NOTEBOOK}, else {@code Glovebox/notebook} at home. */
	public String defaultLocation() {
		return isNotebookInEnvironment() ? environment.getOrDefault(NOTEBOOK_VARIABLE, "")
				: Path.of(System.getProperty("user.home"), HOME_FOLDER, "notebook").toString();
	}

	/** Where the demo goes unless told otherwise: {@code $GLOVEBOX_NOTEBOOK}, else {@code Glovebox/demo} at home. */
	public Path demoNotebook() {
		return isNotebookInEnvironment() ? Path.of(defaultLocation())
				: Path.of(System.getProperty("user.home"), HOME_FOLDER, "demo");
	}

	private boolean isNotebookInEnvironment() {
		return !environment.getOrDefault(NOTEBOOK_VARIABLE, "").isBlank();
	}

	/** Version of the program, such as 0.1.0. */
	public String version() {
		Bundle bundle = FrameworkUtil.getBundle(Program.class);
		Version version = bundle == null ? Version.emptyVersion : bundle.getVersion();
		return version.getMajor() + "." + version.getMinor() + '.' + version.getMicro();
	}

	/** A variable of the environment; empty where it is not set. */
	public Optional<String> variable(String name) {
		return Optional.ofNullable(environment.get(name)).filter(value -> !value.isEmpty());
	}

	/** Name of the person at the keyboard, for revisions. */
	public String author() {
		String named = environment.get("GLOVEBOX_AUTHOR");
		return named == null || named.isBlank() ? System.getProperty("user.name", "unknown") : named;
	}
}
