/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.drafting;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

import org.glovebox.api.analysis.Results;
import org.glovebox.api.data.Table;
import org.glovebox.core.analysis.AnalysisRun;
import org.glovebox.core.derivation.Derived;
import org.glovebox.core.notebook.Notebook;
import org.glovebox.core.notebook.Stored;
import org.glovebox.core.store.RecordSummary;
import org.glovebox.core.store.Sha256;
import org.glovebox.model.ModelPackages;
import org.glovebox.model.Records;
import org.glovebox.model.analysis.Analysis;
import org.glovebox.model.analysis.AnalysisFactory;
import org.glovebox.model.analysis.AnalysisInput;
import org.glovebox.model.analysis.AnalysisPackage;
import org.glovebox.model.analysis.DerivedQuantity;
import org.glovebox.model.analysis.Factor;
import org.glovebox.model.analysis.Message;
import org.glovebox.model.analysis.MessageSeverity;
import org.glovebox.model.analysis.Result;
import org.glovebox.model.characterization.Measurement;
import org.glovebox.model.notebook.Attachment;
import org.glovebox.model.notebook.AttachmentRole;
import org.glovebox.units.Quantity;
import org.glovebox.units.Unit;

/**
 * Makes the record of an analysis that was run: analyzer, version, settings, the exact revisions and files that went
 * in,
 * the derived numbers with their chains, and what came out. With it anyone can run the analysis again and compare. Its
 * tables go into the notebook as CSV files; saving the record is up to the caller.
 */
public final class AnalysisDrafter {

	private static final AnalysisFactory FACTORY = AnalysisFactory.eINSTANCE;

	private final Notebook notebook;
	private final String author;
	private final Instant now;

	/**
	 * @param notebook receives the tables
	 * @param author who runs the analysis
	 * @param now when it was run
	 */
	public AnalysisDrafter(Notebook notebook, String author, Instant now) {
		this.notebook = notebook;
		this.author = author;
		this.now = now;
	}

	/**
	 * Makes the record.
	 *
	 * @param run what came of the analyzer
	 * @param title title of the record, such as the analyzer's name
	 * @param input the measurement that was analyzed, as it was loaded
	 * @param derived the derived numbers that the analyzer was given
	 * @throws IOException where a table cannot be written
	 */
	public Analysis draft(AnalysisRun.Done run, String title, Stored input, List<Derived> derived)
			throws IOException {
		return draft(run, title, List.of(input), derived);
	}

	/**
	 * Makes the record of an analysis of several measurements together. Its results belong to all of them.
	 *
	 * @param run what came of the analyzer
	 * @param title title of the record, such as the analyzer's name
	 * @param inputs the measurements that were analyzed, as they were loaded, at least one
	 * @param derived the derived numbers that the analyzer was given
	 * @throws IOException where a table cannot be written
	 */
	public Analysis draft(AnalysisRun.Done run, String title, List<Stored> inputs, List<Derived> derived)
			throws IOException {
		Analysis analysis = Records.create(AnalysisPackage.Literals.ANALYSIS, Analysis.class, author, now);
		analysis.setTitle(title);
		analysis.setProject(inputs.get(0).record().getProject());
		analysis.setAnalyzer(run.analyzer());
		analysis.setAnalyzerVersion(run.version());
		analysis.setRanAt(now.truncatedTo(ChronoUnit.MILLIS));
		analysis.getSettings().addAll(SettingTexts.kept(run.settings()));
		inputs.forEach(i -> analysis.getInputs().add(input(i)));
		derived.forEach(d -> analysis.getDerived().add(derived(d)));
		results(run.results(), analysis, inputs);
		for (Table table : run.results().tables().values()) {
			analysis.getTables().add(table(table));
		}
		return analysis;
	}

	private static AnalysisInput input(Stored stored) {
		AnalysisInput input = FACTORY.createAnalysisInput();
		input.setRecord(stored.record());
		input.setRevision(stored.revision().id().hex());
		if (stored.record() instanceof Measurement measurement) {
			measurement.getRawFiles().stream().map(Attachment::getBlob).forEach(input.getBlobs()::add);
		}
		return input;
	}

	private DerivedQuantity derived(Derived value) {
		DerivedQuantity quantity = FACTORY.createDerivedQuantity();
		quantity.setName(value.name());
		quantity.setValue(value.value());
		quantity.setExpression(value.expression());
		value.factors().forEach(f -> quantity.getFactors().add(factor(f)));
		return quantity;
	}

	private Factor factor(org.glovebox.core.derivation.Factor from) {
		Factor factor = FACTORY.createFactor();
		factor.setLabel(from.label());
		factor.setValue(from.value());
		factor.setBasis(from.basis());
		factor.setFeature(from.feature());
		proxy(from.record()).ifPresent(factor::setRecord);
		from.revision().map(Sha256::hex).ifPresent(factor::setRevision);
		return factor;
	}

	private Optional<org.glovebox.model.notebook.Record> proxy(UUID uuid) {
		return notebook.summary(uuid).map(RecordSummary::kind).flatMap(ModelPackages::recordKind)
				.map(kind -> Records.proxy(kind, uuid.toString()));
	}

	private static void results(Results results, Analysis analysis, List<Stored> inputs) {
		for (Map.Entry<String, Results.Value> entry : results.quantities().entrySet()) {
			Results.Value value = entry.getValue();
			Result result = FACTORY.createResult();
			result.setProperty(entry.getKey());
			quantity(value).ifPresent(result::setValue);
			if (inputs.size() == 1) {
				result.setOf(inputs.get(0).record());
			}
			result.setRemarks(value.explanation());
			analysis.getResults().add(result);
		}
		results.messages().forEach(m -> analysis.getMessages().add(message(m)));
	}

	/** A number that could not be given stays empty; the explanation says why. */
	private static Optional<Quantity> quantity(Results.Value value) {
		if (!Double.isFinite(value.value())) {
			return Optional.empty();
		}
		Unit unit = Unit.parse(value.unit());
		return Optional.of(Double.isFinite(value.uncertainty())
				? Quantity.of(value.value(), value.uncertainty(), unit)
				: Quantity.of(value.value(), unit));
	}

	private static Message message(org.glovebox.api.Message from) {
		Message message = FACTORY.createMessage();
		message.setSeverity(switch (from.severity()) {
		case INFO -> MessageSeverity.INFORMATION;
		case WARNING -> MessageSeverity.WARNING;
		case ERROR -> MessageSeverity.ERROR;
		});
		message.setText(from.count() > 1 ? from.text() + " (" + from.count() + " times)" : from.text());
		OptionalLong where = from.where();
		if (where.isPresent()) {
			message.setPosition(Long.toString(where.getAsLong()));
		}
		return message;
	}

	private Attachment table(Table table) throws IOException {
		byte[] csv = TableText.csv(table).getBytes(StandardCharsets.UTF_8);
		Sha256 blob = notebook.blobs().write(new ByteArrayInputStream(csv));
		Attachment attachment = new RawFile(table.name() + ".csv", blob, csv.length).attachment(AttachmentRole.TABLE);
		attachment.setDescription(table.name());
		return attachment;
	}
}
