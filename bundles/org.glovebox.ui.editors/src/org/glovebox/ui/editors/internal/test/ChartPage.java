/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.editors.internal.test;

import java.util.List;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.glovebox.api.Message;
import org.glovebox.api.figure.FigureOutcome;
import org.glovebox.core.drafting.FigureDrafter;
import org.glovebox.core.extension.ChartKindRegistry;
import org.glovebox.core.notebook.Save;
import org.glovebox.core.notebook.SaveOutcome;
import org.glovebox.model.analysis.Figure;
import org.glovebox.model.characterization.Measurement;
import org.glovebox.model.description.RecordLabels;
import org.glovebox.ui.EditorPage;
import org.glovebox.ui.PageContext;
import org.glovebox.ui.SessionListener;
import org.glovebox.ui.chart.ChartIcon;
import org.glovebox.ui.chart.FigureCanvas;
import org.glovebox.ui.chart.FigureExport;
import org.glovebox.ui.chart.FigureToolBar;
import org.glovebox.ui.forms.Changes;
import org.glovebox.ui.forms.FormLook;

/** The page that a measurement opens on: its data as a chart, with the analyses beside it. */
public final class ChartPage implements EditorPage {

	private static final int CARDS_WIDTH = 328;
	private static final int PAUSE_MILLISECONDS = 250;

	private final ChartChoice choice = new ChartChoice();
	private Optional<Parts> made = Optional.empty();
	private Optional<org.glovebox.api.figure.Figure> drawn = Optional.empty();

	/** What the page consists of, once it is made. */
	private record Parts(PageContext context, DataReading reading, ViewStrip strip, FigureCanvas canvas, MessageBar bar,
			AnalysesPane analyses, ChartDrawing drawing) {
	}

	private Optional<Parts> parts() {
		return made.filter(p -> !p.canvas().isDisposed());
	}

	@Override
	public void createContent(Composite parent, PageContext context) {
		DataReading reading = DataReading.of(context);
		parent.setLayout(new FillLayout());
		SashForm sash = new SashForm(parent, SWT.HORIZONTAL | SWT.SMOOTH);
		sash.setSashWidth(FormLook.GRID);
		sash.setBackground(parent.getBackground());
		Composite left = context.toolkit().createComposite(sash);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(left);
		ViewStrip strip = new ViewStrip(left, context, choice, reading.tools());
		MessageBar notice = new MessageBar(left);
		FigureCanvas canvas = new FigureCanvas(left);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(canvas);
		MessageBar bar = new MessageBar(left);
		AnalysesPane analyses = new AnalysesPane(sash, context, reading);
		keepWidth(sash, left);
		ChartDrawing drawing = new ChartDrawing(parent.getDisplay(), reading.tools().charts(), this::wish, this::show);
		made = Optional.of(new Parts(context, reading, strip, canvas, bar, analyses, drawing));
		strip.tools(bars -> tools(bars, canvas, context, reading));
		strip.onChange(this::settingsChanged);
		analyses.onResult(() -> {
			drawing.request();
			showLimits();
		});
		analyses.onChart(this::showChartOf);
		canvas.onLimitDragged(dragged -> analyses.drag(restsOn(), this::isShown, dragged));
		reading.onChange(() -> dataChanged(notice));
		follow(canvas, context, reading);
		canvas.addDisposeListener(event -> drawing.stop());
		dataChanged(notice);
	}

	private static void keepWidth(SashForm sash, Composite left) {
		sash.addListener(SWT.Resize, event -> {
			int width = sash.getClientArea().width;
			Control right = sash.getChildren()[1];
			int cards = right.getSize().x > 0 ? right.getSize().x : CARDS_WIDTH;
			if (width > 0) {
				int fitting = Math.min(cards, width / 2);
				sash.setWeights(Math.max(1, width - fitting), Math.max(1, fitting));
			}
		});
	}

	/** What is derived follows what is typed, and what is saved elsewhere. */
	private static void follow(FigureCanvas canvas, PageContext context, DataReading reading) {
		Runnable derive = reading::deriveAgain;
		Changes.listen(context.record(), canvas, () -> {
			canvas.getDisplay().timerExec(-1, derive);
			canvas.getDisplay().timerExec(PAUSE_MILLISECONDS, derive);
		});
		SessionListener saves = new SessionListener() {
			@Override
			public void recordsChanged(java.util.Set<java.util.UUID> records) {
				reading.deriveAgain();
			}
		};
		context.session().addListener(saves);
		canvas.addDisposeListener(event -> {
			canvas.getDisplay().timerExec(-1, derive);
			context.session().removeListener(saves);
		});
	}

	private void tools(Composite parent, FigureCanvas canvas, PageContext context, DataReading reading) {
		FigureExport export = new FigureExport(reading.tools().writers());
		FigureToolBar tools = new FigureToolBar(parent, canvas, () -> drawn.ifPresent(figure -> export.save(
				parent.getShell(), figure, canvas.zoomed(), name(context), this::say)));
		if (!context.readOnly()) {
			tools.add(ChartIcon.KEEP, "Keep this chart in the notebook as a figure", this::keep);
		}
		tools.addHelp();
	}

	private String name(PageContext context) {
		return RecordLabels.shortName(context.record()) + choice.chosen().map(k -> " " + k.name().toLowerCase(
				java.util.Locale.ROOT)).orElse("");
	}

	private void say(String text) {
		parts().ifPresent(p -> p.bar().say(text));
	}

	private void dataChanged(MessageBar notice) {
		parts().ifPresent(p -> {
			boolean generated = p.reading().data().filter(MeasuredData::isGenerated).isPresent();
			notice.show(generated ? List.of(Message.warning("Generated data: computed for demonstration, not measured."))
					: List.of());
			switch (p.reading().state()) {
			case DataReading.State.Reading(String file) -> empty(p, "Reading " + file + "\u2026");
			case DataReading.State.Absent(String reason) -> empty(p, reason);
			case DataReading.State.Stopped() -> {
				empty(p, "Reading was stopped.");
				notice.show(List.of(Message.info("The data file was not read.")), "Read it now", p.reading()::read);
			}
			case DataReading.State.Ready(MeasuredData data) -> ready(p, data);
			}
		});
	}

	private void empty(Parts p, String text) {
		drawn = Optional.empty();
		choice.offer(List.of(), "");
		p.strip().refresh();
		p.canvas().showMessage(text);
	}

	private void ready(Parts p, MeasuredData data) {
		choice.offer(data.kinds(), ViewMemory.recall(data.dataset().technique()));
		p.strip().refresh();
		if (choice.chosen().isEmpty()) {
			p.canvas().showMessage("No installed plug-in draws " + data.dataset().technique().label().toLowerCase(
					java.util.Locale.ROOT) + " data yet. The numbers are on the page Data.");
		} else {
			if (p.canvas().figure().isEmpty()) {
				p.canvas().showMessage("Drawing\u2026");
			}
			p.drawing().request();
		}
	}

	private void settingsChanged() {
		parts().ifPresent(p -> {
			p.reading().data().ifPresent(data -> choice.chosen()
					.ifPresent(kind -> ViewMemory.remember(data.dataset().technique(), kind.id())));
			p.drawing().request();
		});
	}

	private Optional<ChartDrawing.Wish> wish() {
		return parts().flatMap(p -> p.reading().data().flatMap(data -> choice
				.chosen().map(kind -> new ChartDrawing.Wish(kind.id(), data, choice.settings(), p.analyses().settings(),
						p.analyses().results()))));
	}

	private void show(FigureOutcome outcome) {
		parts().ifPresent(p -> {
			switch (outcome) {
			case FigureOutcome.Drawn(var figure, var messages) -> {
				drawn = Optional.of(figure);
				p.canvas().show(figure);
				p.bar().show(messages);
				showLimits();
			}
			case FigureOutcome.Refused(var messages) -> {
				drawn = Optional.empty();
				p.canvas().showMessage(messages.stream().map(MessageText::of).findFirst().orElse("It cannot be drawn."));
				p.bar().show(messages.stream().skip(1).toList());
			}
			}
		});
	}

	/** The limits of the analysis that the user works on, where the chart shows what they limit. */
	private void showLimits() {
		parts().ifPresent(p -> p.canvas().showLimits(p.context().readOnly() ? List.of()
				: p.analyses().limits(restsOn(), this::isShown)));
	}

	private List<String> restsOn() {
		return parts().flatMap(p -> choice.chosen().map(kind -> p.reading().tools().charts().analyses(kind.id())))
				.orElse(List.of());
	}

	private boolean isShown(String quantity) {
		return drawn.filter(f -> f.x().quantity().equals(quantity) || f.y().quantity().equals(quantity)
				|| f.trails().stream().anyMatch(t -> t.quantity().equals(quantity))).isPresent();
	}

	/** Goes to a view that rests on an analyzer, unless one is shown already. */
	private void showChartOf(String analyzer) {
		parts().filter(p -> !restsOn().contains(analyzer)).ifPresent(p -> choice.kinds().stream()
				.filter(kind -> p.reading().tools().charts().analyses(kind.id()).contains(analyzer)).findFirst()
				.ifPresent(kind -> {
					choice.choose(kind.id());
					p.strip().refresh();
					settingsChanged();
				}));
	}

	private void keep() {
		parts().ifPresent(p -> choice.chosen().ifPresent(kind -> {
			Figure figure = new FigureDrafter(p.context().session().author(), java.time.Clock.systemUTC().instant()).draft(
					kind.id(), title(kind, p.context()), (Measurement) p.context().record(), choice.settings());
			p.context().session().save(List.of(Save.created(figure)), "", outcome -> say(switch (outcome) {
			case SaveOutcome.Saved saved -> "Kept as a figure in the notebook.";
			case SaveOutcome.Conflict conflict -> conflict.message();
			case SaveOutcome.Invalid invalid -> invalid.message();
			}));
		}));
	}

	private static String title(ChartKindRegistry.Entry kind, PageContext context) {
		return kind.name() + " of " + RecordLabels.shortName(context.record());
	}

	@Override
	public void setFocus() {
		parts().ifPresent(p -> p.canvas().setFocus());
	}
}
