// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "options.h"
#include "words/evidence.h"
#include "words/leaving.h"
#include "words/refusals.h"
#include "words/values.h"
#include "workspace/workspace.h"

namespace hometray::ctl {

/// What a family is named for.
enum class Named { ToRead, ToWrite };

/// One call of the program: its options, and the workspace they name, opened when a command first
/// needs it.
class Session {
public:
    /// `ofAllFamilies`: what will be asked for needs the facts of all of them.
    explicit Session(CommonOptions options, bool ofAllFamilies = false);
    ~Session();
    Q_DISABLE_COPY_MOVE(Session)

    [[nodiscard]] const CommonOptions &options() const { return m_options; }
    /// The workspace, locked; made on first use. `cheapKey`: for stores of tests, where trying a
    /// passphrase need not cost anything.
    [[nodiscard]] Workspace &closed(bool cheapKey = false);
    /// The workspace, unlocked with the passphrase.
    [[nodiscard]] Expected<Workspace *> opened();
    /// The policy and calendars without a store.
    [[nodiscard]] Expected<Rulebook> rulebook() const;
    [[nodiscard]] QDate today() const;

    /// The one family a person means by an id's beginning, an EHM reference or a name. Errors:
    /// CaseNotFound; UsageInvalid when it may be several. To read of it, the only one with a similar
    /// name will do, and is said; nothing is written for a family that was not named.
    [[nodiscard]] Expected<CaseId> caseNamed(const QString &typed, Named named = Named::ToWrite);
    /// A family's record as it may be shown: where it hides an address, without it and every
    /// mention of it, unless --with-hidden-addresses asks for it.
    [[nodiscard]] Expected<RecordPtr> record(const CaseId &id, QDate at = {});
    /// What may be told of everything else: nothing that any family hides, but for the streets of
    /// which a record that was given out tells openly. Everything with --with-hidden-addresses.
    [[nodiscard]] words::MayLeave mayTell();
    /// Whether something was left out.
    [[nodiscard]] bool leftOut() const { return m_leftOut; }
    void noteLeftOut() { m_leftOut = true; }

    /// What codes of choices are called in the policy in use.
    [[nodiscard]] words::ChoiceWords choices();
    /// How sentences about this store name fields, steps and people. `record` may be null.
    [[nodiscard]] words::Naming naming(const QString &command, const RecordPtr &record);

private:
    [[nodiscard]] Services services() const;
    [[nodiscard]] Expected<CaseId> oneOf(const QString &typed, const QList<CaseId> &found);
    [[nodiscard]] Expected<CaseId> similarTo(const QString &typed, Named named);

    CommonOptions m_options;
    bool m_ofAllFamilies;
    std::unique_ptr<Workspace> m_workspace;
    QStringList m_open; ///< addresses of the records that were given out
    bool m_leftOut = false;
};

} // namespace hometray::ctl
