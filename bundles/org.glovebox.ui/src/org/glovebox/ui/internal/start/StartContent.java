/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.internal.start;

import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IWorkbenchPartSite;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.forms.events.HyperlinkAdapter;
import org.eclipse.ui.forms.events.HyperlinkEvent;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.eclipse.ui.forms.widgets.ImageHyperlink;
import org.eclipse.ui.handlers.IHandlerService;
import org.glovebox.core.store.RecordSummary;
import org.glovebox.model.synthesis.SynthesisPackage;
import org.glovebox.model.material.MaterialPackage;
import org.glovebox.ui.KindImages;
import org.glovebox.ui.internal.Pictures;
import org.glovebox.ui.internal.commands.NewRecord;
import org.glovebox.ui.internal.session.DesktopSession;

/** The words and links of the start page. */
final class StartContent {

	private static final DateTimeFormatter TIME = DateTimeFormatter
			.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT).withZone(ZoneId.systemDefault());
	private static final int LARGE = 10;
	private static final int MEDIUM = 2;
	private static final int INDENT = 24;

	private final Composite column;
	private final FormToolkit kit;
	private final IWorkbenchPartSite site;
	private final DesktopSession session;
	private final LocalResourceManager resources;

	StartContent(Composite column, FormToolkit kit, IWorkbenchPartSite site, DesktopSession session) {
		this.column = column;
		this.kit = kit;
		this.site = site;
		this.session = session;
		this.resources = new LocalResourceManager(JFaceResources.getResources(), column);
	}

	void opening(String location) {
		title("Opening " + name(location) + "\u2026", location);
	}

	/** The last part of a folder or an address. */
	private static String name(String location) {
		return location.replaceFirst("[?].*", "").replaceFirst(".*[/\\\\]", "");
	}

	void opened(String name) {
		title(name, "");
	}

	void closed(Optional<String> location, String trouble) {
		title("Glovebox", "A notebook for people who make and test solid-state cells.");
		if (!trouble.isEmpty()) {
			trouble(trouble);
			location.ifPresent(place -> step(Pictures.OPEN.image(), "Try again", "Open " + place + " once more.",
					() -> session.open(place)));
		}
		demo();
		step(Pictures.NEW.image(), "Make a notebook", "An empty folder of yours becomes one.",
				() -> run("org.glovebox.ui.newNotebook", Map.of()));
		step(Pictures.OPEN.image(), "Open a notebook", "A folder that is one already.",
				() -> run("org.glovebox.ui.openNotebook", Map.of()));
		step(Pictures.GROUP.image(), "Connect to a group", "A notebook on a server that several people share.",
				() -> run("org.glovebox.ui.connectToGroup", Map.of()));
	}

	void open(Today today) {
		if (today.empty()) {
			title(today.name(), "Nothing is written in this notebook yet. Three ways to begin:");
			step(KindImages.image(SynthesisPackage.Literals.RECIPE), "Write the first recipe",
					"Ingredients and steps as planned; every batch follows one.", () -> make("Recipe"));
			step(KindImages.image(MaterialPackage.Literals.LOT), "Write down a lot",
					"A bottle from the shelf, the beginning of every lineage.", () -> make("Lot"));
			step(Pictures.IMPORT.image(), "Import a folder", "Reads every instrument file in it that it knows.",
					this::importFolder);
			demo();
		} else {
			title(today.name(), today.records() + (today.records() == 1 ? " record" : " records")
					+ (today.stale() == 0 ? "" : ", " + today.stale() + " of them stale"));
			list("Not saved yet", today.unsaved());
			list("Go on with", today.recent());
		}
	}

	private void title(String text, String below) {
		Composite head = kit.createComposite(column);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(16, 0).applyTo(head);
		Label icon = kit.createLabel(head, "");
		ResourceLocator.imageDescriptorFromBundle("org.glovebox.ui", "icons/branding/icon-48.png")
				.ifPresent(image -> icon.setImage(resources.create(image)));
		GridDataFactory.swtDefaults().span(1, 2).applyTo(icon);
		Label large = kit.createLabel(head, text.replace("&", "&&"));
		large.setFont(resources.create(FontDescriptor.createFrom(column.getFont()).increaseHeight(LARGE)
				.setStyle(SWT.BOLD)));
		Label small = kit.createLabel(head, below.replace("&", "&&"), SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(small);
		space();
	}

	private void space() {
		GridDataFactory.swtDefaults().hint(1, 8).applyTo(kit.createLabel(column, ""));
	}

	private void trouble(String text) {
		Composite line = kit.createComposite(column);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(line);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(8, 0).applyTo(line);
		Label icon = kit.createLabel(line, "");
		icon.setImage(Pictures.WARNING.image());
		GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.BEGINNING).applyTo(icon);
		Label words = kit.createLabel(line, text.replace("&", "&&"), SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(words);
		space();
	}

	private void demo() {
		step(Pictures.DEMO.image(), "Open the demo", "A sulfur cell from the lots to its cycling, to look around in.",
				() -> new DemoNotebook(session).open());
	}

	private void step(@Nullable Image image, String text, String below, Runnable action) {
		ImageHyperlink link = link(image, text, action);
		link.setFont(resources.create(FontDescriptor.createFrom(column.getFont()).increaseHeight(MEDIUM)));
		Label words = kit.createLabel(column, below.replace("&", "&&"), SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).indent(INDENT, 0).applyTo(words);
		space();
	}

	private ImageHyperlink link(@Nullable Image image, String text, Runnable action) {
		ImageHyperlink link = kit.createImageHyperlink(column, SWT.NONE);
		link.setText(text.replace("&", "&&"));
		link.setImage(image);
		link.addHyperlinkListener(new HyperlinkAdapter() {
			@Override
			public void linkActivated(@Nullable HyperlinkEvent event) {
				action.run();
			}
		});
		return link;
	}

	private void list(String heading, List<RecordSummary> records) {
		if (records.isEmpty()) {
			return;
		}
		Label label = kit.createLabel(column, heading);
		label.setFont(resources.create(FontDescriptor.createFrom(column.getFont()).setStyle(SWT.BOLD)));
		for (RecordSummary record : records) {
			link(KindImages.image(record.kind()), record.label(), () -> session.openRecord(record.uuid()))
					.setToolTipText("Saved by " + record.author() + ", " + TIME.format(record.changed()));
		}
		space();
	}

	private void make(String kind) {
		run(NewRecord.ID, Map.of(NewRecord.KIND, kind));
	}

	private void run(String command, Map<String, String> parameters) {
		ICommandService commands = site.getService(ICommandService.class);
		ParameterizedCommand parameterized = ParameterizedCommand.generateCommand(commands.getCommand(command),
				parameters);
		try {
			site.getService(IHandlerService.class).executeCommand(parameterized, null);
		} catch (CommandException e) {
			session.announcements().trouble(command + " is not possible now: " + e.getMessage());
		}
	}

	private void importFolder() {
		String folder = new DirectoryDialog(site.getShell()).open();
		if (folder != null) {
			session.importFiles(List.of(Path.of(folder)), Optional.empty());
		}
	}
}
