/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.chart;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.glovebox.api.figure.Figure;
import org.glovebox.charts.DataWindow;
import org.glovebox.core.exporting.FigureWriter;
import org.glovebox.core.extension.Creation;
import org.glovebox.core.extension.FigureWriterRegistry;
import org.glovebox.core.extension.FigureWriterRegistry.Entry;
import org.glovebox.core.extension.PluginCall;

/** Saves figures as files, in every format that a plug-in writes. */
public final class FigureExport {

	/** As most journals ask for line art with grey or colour. */
	private static final double DOTS_PER_INCH = 600;
	private static final List<String> PREFERRED = List.of("svg", "pdf", "png");

	private final FigureWriterRegistry writers;

	public FigureExport(FigureWriterRegistry writers) {
		this.writers = writers;
	}

	/**
	 * Asks where to and writes the file in the background.
	 *
	 * @param shell where to ask
	 * @param figure what to write, in the size of its style
	 * @param window the part of the data to show; empty for all
	 * @param name proposed name of the file, without extension
	 * @param said is told in the UI thread, in a sentence, what came of it
	 */
	public void save(Shell shell, Figure figure, Optional<DataWindow> window, String name, Consumer<String> said) {
		FileDialog dialog = new FileDialog(shell, SWT.SAVE);
		List<Entry> formats = formats();
		dialog.setText("Save Figure");
		dialog.setFileName(fileName(name));
		dialog.setOverwrite(true);
		dialog.setFilterNames(formats.stream().map(f -> f.contribution().name() + " (*." + f.extension() + ")")
				.toArray(String[]::new));
		dialog.setFilterExtensions(formats.stream().map(f -> "*." + f.extension()).toArray(String[]::new));
		String chosen = dialog.open();
		if (chosen != null && !formats.isEmpty()) {
			Entry format = writers.forFile(chosen).orElse(formats.get(Math.max(0, dialog.getFilterIndex())));
			Path file = Path.of(writers.forFile(chosen).isPresent() ? chosen : chosen + '.' + format.extension());
			Figure shown = window.map(w -> w.on(figure)).orElse(figure);
			Display display = shell.getDisplay();
			Job.create("Writing " + file.getFileName(), (ICoreRunnable) progress -> {
				String outcome = write(shown, format, file);
				if (!display.isDisposed()) {
					display.asyncExec(() -> said.accept(outcome));
				}
			}).schedule();
		}
	}

	private List<Entry> formats() {
		List<Entry> all = new ArrayList<>(writers.all());
		all.sort(Comparator.comparingInt((Entry e) -> PREFERRED.contains(e.extension())
				? PREFERRED.indexOf(e.extension()) : PREFERRED.size()));
		return all;
	}

	/** A name that every file system takes. */
	static String fileName(String name) {
		String safe = name.strip().replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]+", "-").replaceAll("\\s+", " ");
		return safe.isEmpty() ? "figure" : safe;
	}

	private String write(Figure figure, Entry format, Path file) {
		return switch (writers.create(format)) {
		case Creation.Failed<FigureWriter>(var failure) -> failure.message();
		case Creation.Created<FigureWriter>(FigureWriter writer) ->
			switch (PluginCall.guard(format.contribution(), () -> write(figure, writer, file))) {
			case PluginCall.Returned<String>(String outcome) -> outcome;
			case PluginCall.Threw<String> fault -> file.getFileName() + " was not written: " + fault.message();
			};
		};
	}

	private static String write(Figure figure, FigureWriter writer, Path file) {
		try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
			writer.write(figure, DOTS_PER_INCH, out);
			return "Saved " + file;
		} catch (IOException e) {
			return file.getFileName() + " was not written: " + PluginCall.describe(e);
		}
	}
}
