/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.editors.internal.test;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.forms.events.HyperlinkAdapter;
import org.eclipse.ui.forms.events.HyperlinkEvent;
import org.eclipse.ui.forms.events.IExpansionListener;
import org.eclipse.ui.forms.events.ExpansionEvent;
import org.eclipse.ui.forms.widgets.ExpandableComposite;
import org.eclipse.ui.forms.widgets.Hyperlink;
import org.glovebox.api.Message;
import org.glovebox.core.analysis.SettingsDescription;
import org.glovebox.ui.Explanation;
import org.glovebox.ui.PageContext;
import org.glovebox.ui.chart.ChartIcon;
import org.glovebox.ui.chart.SettingsForm;
import org.glovebox.ui.forms.FormLook;

/** The card of one analysis. */
final class CardControl {

	private static final int MOST_MESSAGES = 4;
	private static final int WRAP_WIDTH = 200;
	private static final int LONGEST_MESSAGE = 150;
	private static final DateTimeFormatter DAY = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
			.withZone(ZoneId.systemDefault());
	private static final DateTimeFormatter TIME = DateTimeFormatter
			.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT).withZone(ZoneId.systemDefault());

	private final AnalysisCard card;
	private final PageContext context;
	private final Tools tools;
	private final AnalysesPane pane;
	private final Composite box;
	private final Composite findings;
	private final Button run;
	private final Button keep;
	private final ToolBar remove;
	private final Label said;
	private final Label status;
	private Optional<SettingsForm> form = Optional.empty();
	private Optional<SettingsDescription> description = Optional.empty();
	private Optional<Shown> shown = Optional.empty();
	private boolean slow;

	CardControl(Composite parent, AnalysisCard card, PageContext context, Tools tools, AnalysesPane pane) {
		this.card = card;
		this.context = context;
		this.tools = tools;
		this.pane = pane;
		box = context.toolkit().createComposite(parent);
		GridLayoutFactory.fillDefaults().margins(12, 10).spacing(FormLook.GRID, 6).applyTo(box);
		box.addListener(SWT.Paint, event -> {
			Point size = box.getSize();
			event.gc.setForeground(FormLook.line(box));
			event.gc.drawRectangle(0, 0, size.x - 1, size.y - 1);
		});
		Composite row = context.toolkit().createComposite(box);
		status = title(row);
		remove = removal(row);
		findings = column(box);
		settings();
		Composite buttons = context.toolkit().createComposite(box);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(FormLook.GRID, 0).applyTo(buttons);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(buttons);
		run = button(buttons, this::runOrStop);
		keep = button(buttons, () -> pane.keep(card));
		said = new Label(box, SWT.WRAP);
		said.setForeground(FormLook.error(box));
		wide(said, 1).exclude(true).applyTo(said);
		refresh();
	}

	private void runOrStop() {
		if (card.state() instanceof AnalysisCard.State.Running) {
			pane.stop(card);
		} else {
			pane.run(card);
			refresh();
		}
	}

	Control control() {
		return box;
	}

	private static GridDataFactory wide(Control control, int columns) {
		return GridDataFactory.fillDefaults().grab(true, false).span(columns, 1).hint(WRAP_WIDTH, SWT.DEFAULT);
	}

	private Composite column(Composite parent) {
		Composite column = context.toolkit().createComposite(parent);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(FormLook.GRID, 4).applyTo(column);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(column);
		return column;
	}

	private Label title(Composite row) {
		GridLayoutFactory.fillDefaults().numColumns(3).spacing(FormLook.GRID, 0).applyTo(row);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
		Label title = context.toolkit().createLabel(row, tools.analyzerName(card.analyzer()).replace("&", "&&"));
		title.setFont(FormLook.bold(title));
		tools.analyzers().find(card.analyzer()).ifPresent(entry -> title.setToolTipText(entry.description()
				+ "\nVersion " + entry.version()));
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(title);
		ToolBar bar = new ToolBar(row, SWT.FLAT);
		bar.setBackground(row.getBackground());
		ToolItem item = new ToolItem(bar, SWT.PUSH);
		item.setImage(ChartIcon.CHART.image());
		item.setToolTipText("Show the chart of this analysis, with its limits to drag");
		item.addListener(SWT.Selection, event -> pane.showChart(card));
		ToolItem many = new ToolItem(bar, SWT.PUSH);
		many.setImage(ChartIcon.MANY.image());
		many.setToolTipText("Run it with these settings on several measurements");
		many.addListener(SWT.Selection, event -> context.session().analyze(
				List.of(UUID.fromString(context.record().getUuid())), Optional.of(card.analyzer()), card.settings()));
		Label running = context.toolkit().createLabel(box, "");
		running.setForeground(FormLook.muted(box));
		wide(running, 1).exclude(true).applyTo(running);
		running.setVisible(false);
		return running;
	}

	private ToolBar removal(Composite row) {
		ToolBar bar = new ToolBar(row, SWT.FLAT);
		bar.setBackground(row.getBackground());
		ToolItem item = new ToolItem(bar, SWT.PUSH);
		item.setImage(ChartIcon.REMOVE.image());
		item.setToolTipText("Take this analysis away; nothing of it is in the notebook");
		item.addListener(SWT.Selection, event -> pane.remove(card));
		return bar;
	}

	private Button button(Composite parent, Runnable action) {
		Button button = new Button(parent, SWT.PUSH);
		button.addListener(SWT.Selection, event -> action.run());
		return button;
	}

	private void settings() {
		description = tools.analyses().describe(card.analyzer());
		if (description.isEmpty() || description.get().parameters().isEmpty()) {
			return;
		}
		ExpandableComposite section = context.toolkit().createExpandableComposite(box, ExpandableComposite.TWISTIE);
		section.setText("Settings");
		GridDataFactory.fillDefaults().grab(true, false).applyTo(section);
		SettingsForm made = new SettingsForm(section, description.get(), card.settings(),
				SettingsForm.Arrangement.COLUMN);
		form = Optional.of(made);
		section.setClient(made.control());
		made.onChange(texts -> pane.typed(card, texts));
		pane.derived().forEach(made::setFallback);
		section.addExpansionListener(new IExpansionListener() {
			@Override
			public void expansionStateChanging(@Nullable ExpansionEvent event) {
				// only the new size matters
			}

			@Override
			public void expansionStateChanged(@Nullable ExpansionEvent event) {
				pane.reflow();
			}
		});
	}

	/** The settings of the analyzer; empty where it is not installed. */
	Optional<SettingsDescription> description() {
		return description;
	}

	/** Shows the settings of the card in its form. */
	void showSettings() {
		form.ifPresent(f -> f.setTexts(card.settings()));
	}

	/** Says how far a run is that takes longer than one would notice. */
	void progress(String text) {
		slow = true;
		status.setText(("Running\u2026 " + text).strip().replace("&", "&&"));
		if (!status.isVisible()) {
			visible(status, true);
			buttons();
			pane.reflow();
		}
	}

	private static void visible(Label label, boolean visible) {
		label.setVisible(visible);
		((GridData) label.getLayoutData()).exclude = !visible;
	}

	/** Shows a sentence at the end of the card, such as why it was not kept. */
	void say(String text) {
		said.setText(text.replace("&", "&&"));
		visible(said, !text.isEmpty());
	}

	/** Scrolls to the card. */
	void reveal() {
		run.setFocus();
	}

	/** Shows how far the analysis is and what it found. */
	void refresh() {
		if (box.isDisposed()) {
			return;
		}
		if (!(card.state() instanceof AnalysisCard.State.Running) && slow) {
			slow = false;
			visible(status, false);
			pane.reflow();
		}
		buttons();
		Shown now = new Shown(shownState(), card.kept());
		if (shown.filter(now::equals).isPresent()) {
			return;
		}
		shown = Optional.of(now);
		for (Control child : findings.getChildren()) {
			child.dispose();
		}
		say("");
		switch (shownState()) {
		case AnalysisCard.State.NotRun() -> muted("Not run yet");
		case AnalysisCard.State.Running running -> muted("Running\u2026");
		case AnalysisCard.State.Refused(var messages) -> messages(messages);
		case AnalysisCard.State.Done done -> {
			whereabouts();
			card.stale(tools.analyzerVersion(card.analyzer())).ifPresent(text -> iconLine(ChartIcon.STALE, text,
					String.join("\n", card.staleReasons())));
			found(done.result());
		}
		}
		pane.reflow();
	}

	/** What is shown while something newer is computed stays as it is, so that typing does not make the card flicker. */
	private AnalysisCard.State shownState() {
		return card.state() instanceof AnalysisCard.State.Running(var before) && before.isPresent() ? before.get()
				: card.state();
	}

	/** What the card shows; made anew only when that changes, so that nothing moves away under the pointer. */
	private record Shown(AnalysisCard.State state, Optional<KeptAnalysis> kept) {
	}

	private void buttons() {
		boolean running = card.state() instanceof AnalysisCard.State.Running;
		boolean fresh = card.toKeep().isPresent();
		run.setText(running && slow ? "Stop" : card.result().isPresent() ? "Run again" : "Run");
		Optional<String> elsewhere = card.elsewhere();
		run.setEnabled((!running || slow) && elsewhere.isEmpty());
		run.setToolTipText(elsewhere.orElse("Run " + tools.analyzerName(card.analyzer()) + " with these settings"));
		Optional<String> obstacle = pane.obstacle();
		keep.setText(card.kept().isPresent() ? "Keep as new revision" : "Keep in notebook");
		keep.setToolTipText(obstacle.orElse("Put settings, inputs and results into the notebook as a record"));
		keep.setEnabled(obstacle.isEmpty());
		show(keep, fresh);
		show(remove, card.kept().isEmpty() && !running);
		run.getParent().layout();
		remove.getParent().layout();
	}

	private static void show(Control control, boolean visible) {
		control.setVisible(visible);
		GridDataFactory.swtDefaults().exclude(!visible).applyTo(control);
	}

	private void found(AnalysisResult result) {
		for (AnalysisResult.Line line : result.lines()) {
			line(result, line);
		}
		messages(result.messages());
	}

	private void whereabouts() {
		Optional<KeptAnalysis> kept = card.kept();
		if (!card.isKept() || kept.isEmpty()) {
			muted(kept.isPresent() ? "New run; " + kept.get().name() + " still holds the one before"
					: "Not in the notebook");
			return;
		}
		Composite row = context.toolkit().createComposite(findings);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(FormLook.GRID, 0).applyTo(row);
		GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(row);
		link(row, kept.get().name(), "Open this analysis", () -> context.session().openRecord(kept.get().record()));
		Label time = context.toolkit().createLabel(row, kept.get().ranAt().map(DAY::format).orElse(""));
		kept.get().ranAt().ifPresent(ran -> time.setToolTipText("Run at " + TIME.format(ran)));
		time.setForeground(FormLook.muted(row));
	}

	private void line(AnalysisResult result, AnalysisResult.Line line) {
		// a row of its own: one long number must not take the room of all other labels
		Composite row = context.toolkit().createComposite(findings);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(FormLook.GRID, 0).applyTo(row);
		wide(row, 2).applyTo(row);
		Label label = context.toolkit().createLabel(row, line.label().replace("&", "&&"), SWT.WRAP);
		wide(label, 1).hint(WRAP_WIDTH / 4, SWT.DEFAULT).align(SWT.FILL, SWT.BEGINNING).applyTo(label);
		Explanation why = result.explain(line, tools.analyzerName(card.analyzer()));
		String help = line.explanation().isEmpty() ? "Why?" : MessageText.sentence(line.explanation());
		label.setToolTipText(help);
		Hyperlink value = link(row, line.value(), help + "\n\nClick or F2: where it comes from",
				() -> context.explain(why));
		value.addListener(SWT.FocusIn, event -> context.select(List.of(why)));
		value.getAccessible().addAccessibleListener(new AccessibleAdapter() {
			@Override
			public void getName(@Nullable AccessibleEvent event) {
				if (event != null) {
					event.result = line.label() + ": " + line.value();
				}
			}
		});
		GridDataFactory.swtDefaults().align(SWT.END, SWT.BEGINNING).applyTo(value);
		boolean beside = longestWord(label) + FormLook.GRID + value.computeSize(SWT.DEFAULT, SWT.DEFAULT).x <= WRAP_WIDTH;
		((GridLayout) row.getLayout()).numColumns = beside ? 2 : 1;
	}

	/** How wide a label must be, so that no word of it is broken; in pixels. */
	private static int longestWord(Label label) {
		GC gc = new GC(label);
		try {
			return Arrays.stream(label.getText().split(" ")).mapToInt(word -> gc.textExtent(word).x).max().orElse(0);
		} finally {
			gc.dispose();
		}
	}

	private Hyperlink link(Composite parent, String text, String help, Runnable action) {
		// underlined only under the pointer: a dozen underlined numbers would be hard to read
		Hyperlink link = new Hyperlink(parent, SWT.NONE);
		link.setText(text);
		link.setBackground(parent.getBackground());
		link.setForeground(FormLook.accent(parent));
		link.setToolTipText(help);
		link.addListener(SWT.MouseEnter, event -> link.setUnderlined(true));
		link.addListener(SWT.MouseExit, event -> link.setUnderlined(false));
		link.addHyperlinkListener(new HyperlinkAdapter() {
			@Override
			public void linkActivated(@Nullable HyperlinkEvent event) {
				action.run();
			}
		});
		return link;
	}

	private void muted(String text) {
		Label label = context.toolkit().createLabel(findings, text, SWT.WRAP);
		label.setForeground(FormLook.muted(findings));
		wide(label, 2).applyTo(label);
	}

	private void messages(List<Message> messages) {
		List<Message> sorted = new ArrayList<>(messages);
		sorted.sort((a, b) -> b.severity().compareTo(a.severity()));
		sorted.stream().limit(MOST_MESSAGES).forEach(m -> iconLine(icon(m), MessageText.of(m), ""));
		if (sorted.size() > MOST_MESSAGES) {
			List<String> rest = sorted.stream().skip(MOST_MESSAGES).map(MessageText::of).toList();
			iconLine(ChartIcon.INFORMATION, rest.size() + " more", String.join("\n", rest));
		}
	}

	private static ChartIcon icon(Message message) {
		return Map.of(org.glovebox.api.Severity.INFO, ChartIcon.INFORMATION, org.glovebox.api.Severity.WARNING,
				ChartIcon.WARNING, org.glovebox.api.Severity.ERROR, ChartIcon.ERROR).get(message.severity());
	}

	private void iconLine(ChartIcon icon, String text, String help) {
		Composite row = context.toolkit().createComposite(findings);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(6, 0).applyTo(row);
		wide(row, 2).applyTo(row);
		Label image = context.toolkit().createLabel(row, "");
		image.setImage(icon.image());
		GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.BEGINNING).applyTo(image);
		Label label = context.toolkit().createLabel(row, shortened(text).replace("&", "&&"), SWT.WRAP);
		label.setToolTipText(help.isEmpty() ? text : help);
		wide(label, 1).hint(WRAP_WIDTH - 24, SWT.DEFAULT).applyTo(label);
	}

	/** The beginning of a long text; all of it is in the tooltip. */
	static String shortened(String text) {
		if (text.length() <= LONGEST_MESSAGE) {
			return text;
		}
		int end = text.lastIndexOf(' ', LONGEST_MESSAGE);
		return text.substring(0, end > 0 ? end : LONGEST_MESSAGE) + " \u2026";
	}
}
