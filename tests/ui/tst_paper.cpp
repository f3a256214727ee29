// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/planner/planprint.h"
#include "ui/print/familycopy.h"
#include "ui/print/preview.h"

#include <QtCore/QProcess>
#include <QtCore/QRegularExpression>
#include <QtCore/QTemporaryDir>
#include <QtGui/QPainter>
#include <QtGui/QPdfWriter>
#include <QtTest/QTest>
#include <QtWidgets/QCheckBox>

using namespace hometray;
using namespace Qt::StringLiterals;

namespace {
QString run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    return process.waitForFinished() && process.exitCode() == 0
        ? QString::fromUtf8(process.readAllStandardOutput())
        : QString();
}

/// Words apart from each other by blanks, how often each.
QMap<QString, int> wordsOf(const QString &text)
{
    QMap<QString, int> words;
    for (const QString &word : text.split(QRegularExpression(u"\\s+"_s), Qt::SkipEmptyParts))
        ++words[word];
    return words;
}

/// A word of `number` that no other has.
QString wordOf(int number)
{
    QString word;
    for (int left = number + 26; left > 0; left /= 26)
        word += QChar(u'a' + left % 26);
    return u"w"_s + word;
}

QString longText(int from, int words)
{
    QStringList all;
    for (int i = 0; i < words; ++i)
        all.append(wordOf(from + i) + (i % 40 == 39 ? u".\n"_s : QString()));
    return all.join(u' ');
}
} // namespace

/// What is printed, read back from the file a printer gets.
class TestPaper : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void fiftyFamiliesAreWholeOnAsManyPagesAsTheyTake();
    void aLongRequestLosesNoWord();
    void eachPageOfACopySaysWhoseItIs();
    void onePageHasNoNumber();

private:
    /// The pages of a job as `pdftotext` reads them: by their places, or in the order they were
    /// drawn.
    [[nodiscard]] QStringList printed(const PrintJob &job, bool asDrawn = false);
    /// No letters smaller than nine points.
    void checkLetters() const;

    QTemporaryDir m_folder;
    QString m_file = m_folder.filePath(u"paper.pdf"_s);
};

QStringList TestPaper::printed(const PrintJob &job, bool asDrawn)
{
    {
        QPdfWriter writer(m_file);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageOrientation(
            job.landscape ? QPageLayout::Landscape : QPageLayout::Portrait);
        writer.setPageMargins({14, 14, 14, 14}, QPageLayout::Millimeter);
        writer.setResolution(600);
        QPainter painter(&writer);
        QFont font(painter.font(), &writer);
        font.setPointSizeF(paperLetters);
        painter.setFont(font);
        const QSize size = writer.pageLayout().paintRectPixels(writer.resolution()).size();
        paintJob(painter, QRectF(QPointF(), size), job, [&writer] { writer.newPage(); });
    }
    // "ff" is one letter of the font.
    QStringList pages = run(u"pdftotext"_s,
        {asDrawn ? u"-raw"_s : u"-layout"_s, m_file, u"-"_s})
                            .normalized(QString::NormalizationForm_KC)
                            .split(u'\f');
    pages.removeLast(); // after the last one
    return pages;
}

void TestPaper::checkLetters() const
{
    const QString xml = run(u"pdftohtml"_s, {u"-xml"_s, u"-i"_s, u"-stdout"_s, m_file});
    static const QRegularExpression size(u"<fontspec[^>]* size=\"(\\d+)\""_s);
    int seen = 0;
    for (auto it = size.globalMatch(xml); it.hasNext(); ++seen) {
        const int pixels = it.next().captured(1).toInt();
        QVERIFY2(pixels >= 13, qPrintable(QString::number(pixels))); // 9 points, times 1.5
    }
    QVERIFY(seen > 0);
}

void TestPaper::fiftyFamiliesAreWholeOnAsManyPagesAsTheyTake()
{
    PlanShown plan;
    plan.title = u"Summer holiday 2019"_s;
    plan.days = u"last day at work Wed 24 July"_s;
    plan.progress = u"2 of 50 families ready"_s;
    plan.left = u"24 working days"_s;
    const QStringList heads = {u"Contact agreed"_s, u"Safeguarding looked at"_s, u"Last TAF"_s,
        u"Handover written"_s, u"Coordinator asked"_s, u"Notes in EHM"_s, u"Family told"_s,
        u"School told"_s, u"Risks reviewed"_s, u"Ring first"_s};
    for (const QString &head : heads)
        plan.columns.append({head, head, head, {}});
    for (int i = 0; i < 50; ++i) {
        PlanRow row;
        row.family = wordOf(i) + u" Llewellyn Montgomery "_s + wordOf(100 + i);
        row.decision = {Sign::None, u"to be closed "_s + wordOf(200 + i), Tone::Neutral};
        row.by = u"last TAF by 12 July "_s + wordOf(300 + i);
        for (int step = 0; step < heads.size(); ++step) {
            PlanCell cell;
            cell.sign = step % 2 ? Sign::Done : Sign::Alert;
            row.cells.append(cell);
        }
        plan.rows.append(row);
    }
    PrintJob job;
    job.title = u"Before the break: Summer holiday 2019"_s;
    job.foot = u"20 June 2019"_s;
    job.landscape = true;
    job.blocks = [&plan](QPainter &painter, double width) {
        return planBlocks(painter, width, plan);
    };
    const QStringList pages = printed(job);
    QVERIFY(pages.size() > 2);
    checkLetters();
    const QMap<QString, int> all = wordsOf(pages.join(u' '));
    for (const PlanRow &row : plan.rows) {
        for (const QString &text : {row.family, row.decision.text, row.by}) {
            for (const QString &word : text.split(u' '))
                QVERIFY2(all.contains(word), qPrintable(word));
        }
    }
    QCOMPARE(all.value(u"Llewellyn"_s), 50);
    QCOMPARE(all.value(u"✓"_s), 50 * 5 + 1);
    for (qsizetype i = 0; i < pages.size(); ++i) {
        QVERIFY(pages[i].contains(u"Before the break"_s));
        QVERIFY(pages[i].contains(u"%1 of %2"_s.arg(i + 1).arg(pages.size())));
        if (!pages[i].contains(u"Llewellyn"_s))
            continue; // the last may have the signs' meaning only
        for (const QString &head : heads) {
            for (const QString &word : head.split(u' '))
                QVERIFY2(pages[i].contains(word), qPrintable(word));
        }
        // A row is on one page: its first and its last word.
        for (int row = 0; row < 50; ++row)
            QCOMPARE(wordsOf(pages[i]).contains(wordOf(row)),
                wordsOf(pages[i]).contains(wordOf(300 + row)));
    }
}

void TestPaper::aLongRequestLosesNoWord()
{
    const QString body = longText(0, 3000);
    const QStringList pages = printed(textJob(u"Request for support\n"_s + body, u"FFA-20418"_s));
    QVERIFY(pages.size() > 3);
    checkLetters();
    const QMap<QString, int> all = wordsOf(pages.join(u' '));
    const QMap<QString, int> wanted = wordsOf(body);
    for (auto it = wanted.begin(); it != wanted.end(); ++it)
        QVERIFY2(all.value(it.key()) >= it.value(), qPrintable(it.key()));
    for (qsizetype i = 0; i < pages.size(); ++i) {
        QVERIFY(pages[i].contains(u"Request for support"_s) && pages[i].contains(u"FFA-20418"_s));
        QVERIFY(pages[i].contains(u"%1 of %2"_s.arg(i + 1).arg(pages.size())));
    }
}

void TestPaper::eachPageOfACopySaysWhoseItIs()
{
    words::EhmText text;
    text.title = u"TAF 2, 13 June 2019"_s;
    for (int i = 0; i < 12; ++i)
        text.headings.append({u"Heading"_s + wordOf(5000 + i), longText(i * 250, 250)});
    FamilyCopyDialog copy(u"Okafor"_s, {text}, u"Jo Bell · Oak Lane · 20 June 2019"_s);
    const QStringList pages = printed(copy.job(), true); // clipped lines are in the file, too
    QVERIFY(pages.size() > 3);
    checkLetters();
    const QMap<QString, int> all = wordsOf(pages.join(u' '));
    for (const words::EhmHeading &heading : text.headings) {
        const QMap<QString, int> wanted = wordsOf(heading.heading + u' ' + heading.text);
        for (auto it = wanted.begin(); it != wanted.end(); ++it)
            QVERIFY2(all.value(it.key()) >= it.value(), qPrintable(it.key()));
    }
    for (qsizetype i = 0; i < pages.size(); ++i) {
        QVERIFY2(pages[i].contains(u"For the Okafor family"_s), qPrintable(pages[i].left(400)));
        QVERIFY(pages[i].contains(u"Jo Bell"_s));
        QVERIFY(pages[i].contains(u"%1 of %2"_s.arg(i + 1).arg(pages.size())));
    }
}

void TestPaper::onePageHasNoNumber()
{
    const QStringList pages = printed(textJob(u"Request\nA short one."_s, u"FFA-20418"_s));
    QCOMPARE(pages.size(), 1);
    QVERIFY(pages[0].contains(u"A short one."_s) && !pages[0].contains(u"1 of 1"_s));
}

QTEST_MAIN(TestPaper)
#include "tst_paper.moc"
