/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.editors.internal.test;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;

import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.glovebox.api.Message;
import org.glovebox.api.Monitor;
import org.glovebox.api.figure.FigureOutcome;
import org.glovebox.core.analysis.ChartRunner;
import org.glovebox.core.derivation.Derivations;
import org.glovebox.core.drafting.MeasurementData;
import org.glovebox.core.drafting.SettingTexts;
import org.glovebox.core.extension.ChartKindRegistry;
import org.glovebox.core.notebook.Notebook;
import org.glovebox.core.notebook.Stored;
import org.glovebox.core.reading.ReadResult;
import org.glovebox.model.Records;
import org.glovebox.model.analysis.Figure;
import org.glovebox.model.analysis.FigureSeries;
import org.glovebox.model.characterization.Measurement;
import org.glovebox.model.description.RecordLabels;
import org.glovebox.model.notebook.Record;
import org.glovebox.ui.EditorPage;
import org.glovebox.ui.PageContext;
import org.glovebox.ui.chart.FigureCanvas;
import org.glovebox.ui.chart.FigureExport;
import org.glovebox.ui.chart.FigureToolBar;
import org.glovebox.ui.forms.Changes;
import org.glovebox.ui.forms.FormLook;
import org.glovebox.ui.forms.RecordLink;

/** The page that a figure opens on: the chart, drawn again from its sources as they are now. */
public final class FigurePage implements EditorPage {

	private static final int PAUSE_MILLISECONDS = 400;

	private final Tools tools = Tools.of(Platform.getExtensionRegistry());
	private Optional<Parts> made = Optional.empty();
	private Optional<org.glovebox.api.figure.Figure> drawn = Optional.empty();

	/** What the page consists of, once it is made. */
	private record Parts(PageContext context, Figure figure, FigureCanvas canvas, MessageBar bar) {
	}

	/** What the record asks for. */
	private record Wish(String kind, Optional<UUID> source, int sources, Map<String, String> options) {
	}

	private Optional<Parts> parts() {
		return made.filter(p -> !p.canvas().isDisposed());
	}

	@Override
	public void createContent(Composite parent, PageContext context) {
		Figure figure = (Figure) context.record();
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(parent);
		Composite strip = context.toolkit().createComposite(parent);
		GridLayoutFactory.fillDefaults().numColumns(3).margins(2 * FormLook.GRID, 4).spacing(FormLook.GRID, 0)
				.applyTo(strip);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(strip);
		Label kind = context.toolkit().createLabel(strip, kindName(figure) + " of");
		kind.setForeground(FormLook.muted(strip));
		sources(context, figure, strip);
		FigureCanvas canvas = new FigureCanvas(parent);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(canvas);
		MessageBar bar = new MessageBar(parent);
		FigureExport export = new FigureExport(tools.writers());
		FigureToolBar buttons = new FigureToolBar(strip, canvas, () -> drawn.ifPresent(f -> export.save(parent.getShell(),
				f, canvas.zoomed(), RecordLabels.shortName(figure), bar::say)));
		buttons.addHelp();
		made = Optional.of(new Parts(context, figure, canvas, bar));
		Runnable draw = this::draw;
		Changes.listen(figure, canvas, () -> {
			canvas.getDisplay().timerExec(-1, draw);
			canvas.getDisplay().timerExec(PAUSE_MILLISECONDS, draw);
		});
		canvas.addDisposeListener(event -> canvas.getDisplay().timerExec(-1, draw));
		canvas.showMessage("Drawing\u2026");
		draw();
	}

	private String kindName(Figure figure) {
		String id = String.valueOf(figure.getKind());
		return tools.kinds().find(id).map(ChartKindRegistry.Entry::name).orElse(id);
	}

	private static void sources(PageContext context, Figure figure, Composite strip) {
		Composite row = context.toolkit().createComposite(strip);
		GridLayoutFactory.fillDefaults().numColumns(Math.max(1, figure.getSeries().size())).spacing(FormLook.GRID, 0)
				.applyTo(row);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(row);
		for (FigureSeries series : figure.getSeries()) {
			Record source = series.getSource();
			if (source != null) {
				RecordLink.create(row, context, source);
			}
		}
	}

	private static Wish wish(Figure figure) {
		List<Record> sources = figure.getSeries().stream().map(FigureSeries::getSource)
				.filter(java.util.Objects::nonNull).toList();
		return new Wish(String.valueOf(figure.getKind()), sources.stream().findFirst().flatMap(Records::uuid).map(
				UUID::fromString), sources.size(), SettingTexts.of(figure.getOptions()));
	}

	private void draw() {
		parts().ifPresent(p -> {
			Wish wish = wish(p.figure());
			p.context().run("Drawing " + RecordLabels.shortName(p.figure()), (notebook, monitor) -> {
				try {
					return draw(notebook, wish, monitor);
				} catch (CancellationException e) {
					return FigureOutcome.Refused.because("drawing was stopped");
				}
			}, this::show);
		});
	}

	private FigureOutcome draw(Notebook notebook, Wish wish, Monitor monitor) {
		Optional<Record> source = wish.source().flatMap(uuid -> notebook.load(uuid).stored()).map(Stored::record);
		if (source.isEmpty()) {
			return FigureOutcome.Refused.because("the figure names no source that is in this notebook");
		}
		if (!(source.get() instanceof Measurement measurement)) {
			return FigureOutcome.Refused.because(RecordLabels.of(source.get()) + " is no measurement; only those are drawn");
		}
		return switch (new MeasurementData(notebook.blobs(), tools.importer()).read(measurement, monitor)) {
		case ReadResult.Unreadable unreadable -> FigureOutcome.Refused.because(unreadable.reason());
		case ReadResult.Read read -> {
			MeasuredData data = MeasuredData.of(read.file(), read.dataset(), List.of(), measurement,
					new Derivations(notebook).givens(measurement), tools);
			FigureOutcome outcome = tools.charts().draw(wish.kind(), new ChartRunner.Request(data.dataset(),
					data.numbers(), wish.options(), Map.of(), data.note()), monitor);
			yield wish.sources() > 1 ? oneOfSeveral(outcome, wish.sources()) : outcome;
		}
		};
	}

	private static FigureOutcome oneOfSeveral(FigureOutcome outcome, int sources) {
		Message told = Message.warning("the first of " + sources + " sources is drawn");
		return outcome instanceof FigureOutcome.Drawn(var figure, var messages) ? new FigureOutcome.Drawn(figure,
				java.util.stream.Stream.concat(java.util.stream.Stream.of(told), messages.stream()).toList()) : outcome;
	}

	private void show(FigureOutcome outcome) {
		parts().ifPresent(p -> {
			switch (outcome) {
			case FigureOutcome.Drawn(var figure, var messages) -> {
				drawn = Optional.of(figure);
				p.canvas().show(figure);
				p.bar().show(messages);
			}
			case FigureOutcome.Refused(var messages) -> {
				drawn = Optional.empty();
				p.canvas().showMessage(messages.stream().map(MessageText::of).findFirst().orElse("It cannot be drawn."));
				p.bar().show(messages.stream().skip(1).toList());
			}
			}
		});
	}

	@Override
	public void setFocus() {
		parts().ifPresent(p -> p.canvas().setFocus());
	}
}
