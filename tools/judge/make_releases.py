#!/usr/bin/env python3
"""Writes training/releases: what one office publishes month after month, and what is made of each release.

Two releases of one series share their build, half their wording and last month's numbers, and neither was made from
the other; a reprint, a rewrite, a translation or a summary of one keeps its numbers. usage: make_releases.py OUT (the
same files each time)
"""
import json
import os
import random
import re
import sys

MONTHS = {
    'en': 'January February March April May June July August September October November December'.split(),
    'de': 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'.split(),
    'es': 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(),
    'fr': 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(),
    'it': 'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre'.split(),
    'pl': 'stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia'.split(),
    'pt': 'janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro'.split(),
    'ru': 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(),
    'tr': 'ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık'.split(),
}

# A series: what its letters range over (lowest, highest, decimals), the other language, and statements of which the
# first is the headline: as the office says it, as another writer says it, in the other language. {a} is the figure of
# this release, {a_} that of the one before, {m} the month, {m_} the month before, {m2} the one after.
SERIES = [
    (dict(a=(3.1, 8.9, 1), b=(210, 480, 0), c=(9.0, 19.0, 1), d=(11, 68, 0), e=(2, 14, 0), f=(31, 44, 0), g=(120, 990, 0)), 'de', [
        ('Labour market in Orrland, {m}: {a} per cent out of work', 'Orrland jobless rate at {a} per cent in {m}', 'Arbeitsmarkt in Orrland: Quote im {m} bei {a} Prozent'),
        ('The rate of unemployment in Orrland was {a} per cent in {m}, after {a_} per cent in {m_}, the Labour Office reported.', 'In {m}, {a} per cent of workers in Orrland had no job, compared with {a_} per cent in {m_}, according to the Labour Office.', 'Die Arbeitslosenquote in Orrland betrug im {m} {a} Prozent nach {a_} Prozent im {m_}, wie das Arbeitsamt mitteilte.'),
        ('Some {b} thousand people were registered as looking for work.', 'The number of people on the books of the office stood at {b} thousand.', 'Als arbeitssuchend waren rund {b} Tausend Menschen gemeldet.'),
        ('Among people under 25 the rate stood at {c} per cent, against {c_} per cent in the previous month.', 'Young people fared worse: {c} per cent of those under 25 were without work, where it had been {c_} a month before.', 'Bei den unter 25-Jährigen lag die Quote bei {c} Prozent, im Vormonat waren es {c_} Prozent.'),
        ('Employers reported {d} thousand vacancies, most of them in trade and in nursing.', 'Firms are looking for {d} thousand people, above all in shops and hospitals.', 'Die Betriebe meldeten {d} Tausend offene Stellen, die meisten im Handel und in der Pflege.'),
        ('Construction lost {e} thousand jobs, while hotels took on staff for the season.', 'On building sites {e} thousand jobs went, whereas hotels were hiring.', 'Auf dem Bau gingen {e} Tausend Arbeitsplätze verloren, während die Hotels für die Saison einstellten.'),
        ('A person without work stays so for {f} weeks on average.', 'It takes {f} weeks on average to find a new job.', 'Im Durchschnitt dauert die Arbeitslosigkeit {f} Wochen.'),
        ('The office paid benefits of {g} million crowns in the month.', 'Benefits cost {g} million crowns in the month.', 'Das Amt zahlte im Berichtsmonat {g} Millionen Kronen an Leistungen aus.'),
        ('"The market has proved more robust than many feared", said the director, Hanne Lovik.', 'Hanne Lovik, the director, called the market more robust than many had feared.', '»Der Markt zeigt sich robuster, als viele befürchtet haben«, sagte Direktorin Hanne Lovik.'),
        ('The figures for {m2} will be published on the first Thursday of the following month.', 'Figures for {m2} follow on the first Thursday of the month after.', 'Die Zahlen für {m2} erscheinen am ersten Donnerstag des Folgemonats.')]),
    (dict(a=(24.0, 36.0, 1), b=(19.0, 31.0, 1), c=(8.0, 17.0, 1), d=(4.0, 9.0, 1), e=(58, 79, 0), f=(38, 61, 0), g=(1002, 2410, 0), h=(21, 39, 0)), 'es', [
        ('Castrel barometer for {m}: Conservatives {a}, Labour {b}', 'Poll puts Conservatives on {a} and Labour on {b} per cent in {m}', 'Barómetro de {m} en Castrel: conservadores {a}, laboristas {b}'),
        ('If an election were held in Castrel now, the Conservatives would take {a} per cent of the vote, according to the {m} barometer of the Halden institute; in {m_} it was {a_}.', 'The Conservatives would get {a} per cent of the vote in Castrel, after {a_} in {m_}, the Halden institute says in its {m} poll.', 'Si hoy se celebraran elecciones en Castrel, los conservadores obtendrían el {a} por ciento de los votos, según el barómetro de {m} del instituto Halden; en {m_} era el {a_}.'),
        ('Labour stands at {b} per cent, against {b_} in the last survey.', 'For Labour the institute measures {b} per cent; last time it was {b_}.', 'Los laboristas se sitúan en el {b} por ciento, frente al {b_} del sondeo anterior.'),
        ('The Greens come to {c} per cent and the Farmers\' Party to {d}.', '{c} per cent would vote for the Greens, {d} for the Farmers\' Party.', 'Los Verdes llegan al {c} por ciento y el Partido Campesino, al {d}.'),
        ('Asked about the prime minister, {f} per cent are content with her work.', 'The work of the prime minister satisfies {f} per cent.', 'El {f} por ciento está satisfecho con el trabajo de la primera ministra.'),
        ('{e} per cent say they are certain to vote.', 'Those certain to vote are {e} per cent.', 'El {e} por ciento afirma que irá a votar con seguridad.'),
        ('The cost of housing is named as the greatest problem by {h} per cent, ahead of health and schools.', 'Housing worries people most ({h} per cent), then health and schools.', 'El coste de la vivienda es el mayor problema para el {h} por ciento, por delante de la sanidad y las escuelas.'),
        ('The institute asked {g} people by telephone; the margin of error is about three points.', 'Some {g} people were asked by telephone, with a margin of error of about three points.', 'El instituto preguntó por teléfono a {g} personas; el margen de error es de unos tres puntos.'),
        ('The next election is due in two years at the latest.', 'An election must be held within two years.', 'Las próximas elecciones deben celebrarse a más tardar dentro de dos años.')]),
    (dict(a=(31, 93, 0), b=(22, 96, 0), c=(18, 88, 0), d=(12, 190, 0), e=(3, 41, 0), f=(140, 620, 0), g=(2, 19, 0)), 'fr', [
        ('Reservoirs of the Upper Vess {a} per cent full at the end of {m}', 'Upper Vess: dams hold {a} per cent after {m}', 'Haute-Vesse : les retenues remplies à {a} % fin {m}'),
        ('At the end of {m} the reservoirs of the Upper Vess were {a} per cent full, compared with {a_} per cent at the end of {m_}, the water agency announced.', 'The dams of the Upper Vess held {a} per cent of what they can at the end of {m}; a month before it was {a_}, says the water agency.', 'À la fin du mois de {m}, les retenues de la Haute-Vesse étaient remplies à {a} %, contre {a_} % fin {m_}, a indiqué l\'agence de l\'eau.'),
        ('The largest, at Pont-Maur, stood at {b} per cent, that of Lessac at {c}.', 'Pont-Maur, the largest of them, is at {b} per cent, Lessac at {c}.', 'La plus grande, à Pont-Maur, atteignait {b} %, celle de Lessac {c} %.'),
        ('In the course of the month {d} millimetres of rain fell in the basin, after {d_} in the month before.', 'The basin had {d} millimetres of rain in the month, where the month before had brought {d_}.', 'Il est tombé {d} millimètres de pluie dans le bassin au cours du mois, après {d_} le mois précédent.'),
        ('Restrictions on watering remain in force in {e} communes.', 'In {e} communes gardens may still not be watered.', 'Les restrictions d\'arrosage restent en vigueur dans {e} communes.'),
        ('Farmers drew {f} thousand cubic metres a day.', 'The fields took {f} thousand cubic metres each day.', 'Les agriculteurs ont prélevé {f} milliers de mètres cubes par jour.'),
        ('Ground water lay {g} centimetres below the mean of thirty years.', 'The water table is {g} centimetres under its average of thirty years.', 'La nappe se trouvait {g} centimètres au-dessous de la moyenne sur trente ans.'),
        ('"Every drop that is not used today will serve in summer", said Odile Marsan of the agency.', 'Odile Marsan of the agency said that every drop saved now would be of use in summer.', '« Chaque goutte économisée aujourd\'hui servira cet été », a déclaré Odile Marsan, de l\'agence.'),
        ('The agency reviews the restrictions at the beginning of {m2}.', 'At the beginning of {m2} the restrictions will be looked at again.', 'L\'agence réexaminera les restrictions au début du mois de {m2}.')]),
    (dict(a=(410, 980, 0), b=(31, 160, 0), c=(1.1, 9.8, 1), d=(11, 87, 0), e=(4.0, 12.0, 1), f=(8, 39, 0), g=(202, 640, 0), h=(5100, 9400, 0)), 'de', [
        ('Tanager Brewing: sales of {a} million in the quarter to {m}', 'Tanager Brewing earns {b} million on sales of {a} million', 'Tanager-Brauerei: {a} Millionen Umsatz im Quartal bis {m}'),
        ('Tanager Brewing had sales of {a} million crowns in the three months to the end of {m}, after {a_} million in the quarter before.', 'In the quarter that ended in {m}, sales of Tanager Brewing came to {a} million crowns, against {a_} million in the previous one.', 'Die Tanager-Brauerei setzte in den drei Monaten bis Ende {m} {a} Millionen Kronen um, im Quartal davor waren es {a_} Millionen.'),
        ('Operating profit was {b} million crowns.', 'The brewer made an operating profit of {b} million crowns.', 'Das Betriebsergebnis betrug {b} Millionen Kronen.'),
        ('Volumes changed by {c} per cent, helped by alcohol-free beers, whose share reached {e} per cent.', 'Alcohol-free beers, now {e} per cent of the total, helped volumes, which moved by {c} per cent.', 'Der Absatz veränderte sich um {c} Prozent, gestützt von alkoholfreien Bieren, deren Anteil {e} Prozent erreichte.'),
        ('Malt and energy cost {d} million crowns more than planned.', 'The bill for malt and energy was {d} million crowns above plan.', 'Malz und Energie kosteten {d} Millionen Kronen mehr als geplant.'),
        ('In Ostmark the group took {f} per cent of the market.', 'The group\'s share of the Ostmark market was {f} per cent.', 'In der Ostmark kam die Gruppe auf {f} Prozent Marktanteil.'),
        ('Net debt stood at {g} million crowns, and {h} people were employed.', 'The group owes {g} million crowns net and employs {h} people.', 'Die Nettoschulden lagen bei {g} Millionen Kronen, beschäftigt wurden {h} Menschen.'),
        ('The board confirmed its outlook for the year.', 'The outlook for the year is unchanged.', 'Der Vorstand bestätigte den Ausblick für das Jahr.'),
        ('"We have raised prices with a sense of proportion", said chief executive Lorens Abt.', 'Chief executive Lorens Abt said that prices had been raised with a sense of proportion.', '»Wir haben die Preise mit Augenmaß erhöht«, sagte Vorstandschef Lorens Abt.')]),
    (dict(a=(210, 690, 0), b=(1.2, 9.9, 1), c=(120, 410, 0), d=(81, 260, 0), e=(14, 96, 0), f=(6, 31, 0), g=(22, 71, 0)), 'ru', [
        ('Port of Quenby handled {a} thousand containers in {m}', '{a} thousand containers through Quenby in {m}', 'Порт Квенби обработал {a} тысяч контейнеров'),
        ('The port of Quenby handled {a} thousand standard containers in {m}, compared with {a_} thousand in {m_}, the harbour office said.', 'In {m} {a} thousand standard containers went through the port of Quenby; in {m_} there were {a_} thousand, according to the harbour office.', 'По данным управления порта, в порту Квенби за месяц до конца {m} обработано {a} тысяч стандартных контейнеров против {a_} тысяч месяцем ранее.'),
        ('That is a change of {b} per cent on the year.', 'On the year the number changed by {b} per cent.', 'Изменение в годовом выражении составило {b} процента.'),
        ('Exports came to {c} thousand containers, imports to {d} thousand.', '{c} thousand left the country, and {d} thousand came in.', 'На экспорт пришлось {c} тысяч контейнеров, на импорт — {d} тысяч.'),
        ('{e} ships waited for a berth for more than a day.', 'More than a day at anchor was spent by {e} ships.', '{e} судов ждали причала дольше суток.'),
        ('A lorry spent {g} minutes at the gate on average, after {g_} in the previous month.', 'At the gate lorries lost {g} minutes on average; the month before it was {g_}.', 'Грузовики проводили у ворот в среднем {g} минут, месяцем ранее — {g_}.'),
        ('Coal and ore moved at the northern quay fell to {f} per cent of all goods.', 'Coal and ore, loaded at the northern quay, were {f} per cent of all goods.', 'Доля угля и руды, которые грузят у северного причала, составила {f} процентов.'),
        ('The new cranes are to be in service by the summer, harbour master Ivo Brandt confirmed.', 'Harbour master Ivo Brandt confirmed that the new cranes would work by the summer.', 'Новые краны должны заработать к лету, подтвердил капитан порта Иво Брандт.')]),
    (dict(a=(101.0, 148.0, 1), b=(0.1, 3.2, 1), c=(2100, 6900, 0), d=(1400, 3900, 0), e=(31, 118, 0), f=(2.9, 7.4, 1), g=(12, 64, 0)), 'pl', [
        ('House price index at {a} points in {m}', 'Homes in Melvane: index at {a} points', 'Indeks cen mieszkań na poziomie {a} punktu'),
        ('The index of house prices in Melvane stood at {a} points at the end of {m}, after {a_} points a month earlier, the land registry said.', 'At the end of {m} the land registry put its index of house prices in Melvane at {a} points; a month earlier it was {a_}.', 'Indeks cen mieszkań w Melvane wynosił na koniec {m} {a} punktu wobec {a_} punktu miesiąc wcześniej, podał urząd katastralny.'),
        ('Compared with the month before, prices moved by {b} per cent.', 'Prices changed by {b} per cent on the month.', 'W porównaniu z poprzednim miesiącem ceny zmieniły się o {b} proc.'),
        ('A square metre in the capital cost {c} crowns on average, outside it {d}.', 'Buyers paid {c} crowns a square metre in the capital and {d} elsewhere.', 'Za metr kwadratowy w stolicy płacono średnio {c} koron, poza nią {d}.'),
        ('Homes were on offer for {e} days before they were sold.', 'It took {e} days to sell a home.', 'Sprzedaż mieszkania trwała {e} dni.'),
        ('The mean rate on new mortgages was {f} per cent, compared with {f_} in the last survey.', 'New mortgages cost {f} per cent on average, last time it was {f_}.', 'Średnie oprocentowanie nowych kredytów wyniosło {f} proc., w poprzednim badaniu {f_}.'),
        ('Banks turned down {g} applications in a hundred.', 'Of a hundred applications banks refused {g}.', 'Banki odrzuciły {g} wniosków na sto.'),
        ('The registry counts sales that were signed before a notary, not asking prices.', 'What counts are sales signed before a notary and not asking prices.', 'Urząd liczy umowy podpisane u notariusza, a nie ceny ofertowe.')]),
    (dict(a=(21, 96, 0), b=(210, 990, 0), c=(3, 24, 0), d=(2, 19, 0), e=(11, 46, 0), f=(1200, 8800, 0), g=(4, 38, 0)), 'it', [
        ('Road deaths: {a} in {m}', '{a} people die on the roads in {m}', 'Vittime della strada: {a} in {m}'),
        ('{a} people lost their lives on the roads of Brisso in {m}, compared with {a_} in {m_}, the ministry of transport announced.', 'On the roads of Brisso {a} people died in {m}; in {m_} there were {a_} deaths, the ministry of transport said.', 'Nel mese di {m} {a} persone hanno perso la vita sulle strade di Brisso, rispetto alle {a_} di {m_}, ha comunicato il ministero dei Trasporti.'),
        ('Another {b} were hurt, many of them badly.', 'The hurt number {b}, many of them badly.', 'I feriti sono stati {b}, molti dei quali gravi.'),
        ('Among the dead were {c} cyclists and {d} people on foot.', '{c} of the dead were on bicycles and {d} on foot.', 'Tra le vittime si contano {c} ciclisti e {d} pedoni.'),
        ('In {e} per cent of the crashes speed was the cause.', 'Speed was to blame in {e} per cent of cases.', 'Nel {e} per cento degli incidenti la causa è stata la velocità.'),
        ('The police fined {f} drivers for using a telephone, after {f_} in the month before.', 'For holding a telephone {f} drivers were fined, where the month before it had been {f_}.', 'La polizia ha multato {f} automobilisti per l\'uso del telefono, contro i {f_} del mese precedente.'),
        ('Cameras now stand at {g} places on the coast road.', 'On the coast road there are now cameras at {g} places.', 'Sulla litoranea le telecamere sono ora in {g} punti.'),
        ('"Behind each of these numbers is a family", said minister Carla Denti.', 'Minister Carla Denti spoke of the families behind the numbers.', '«Dietro ognuno di questi numeri c\'è una famiglia», ha detto la ministra Carla Denti.')]),
    (dict(a=(410, 2900, 0), b=(1.1, 14.9, 1), c=(22, 61, 0), d=(41, 89, 0), e=(2.1, 6.4, 1), f=(88, 340, 0), g=(120, 890, 0)), 'tr', [
        ('Overnight stays in Ardmore reach {a} thousand in {m}', 'Ardmore: {a} thousand nights in hotels in {m}', 'Ardmore\'da geceleme sayısı {a} bine ulaştı'),
        ('Hotels and guest houses in Ardmore counted {a} thousand overnight stays in {m}, compared with {a_} thousand in {m_}, the statistical office said.', 'Guests spent {a} thousand nights in Ardmore in {m}, after {a_} thousand in {m_}, according to the statistical office.', 'İstatistik kurumuna göre Ardmore\'daki otel ve pansiyonlarda {m} ayında {a} bin geceleme kaydedildi; {m_} ayında bu sayı {a_} bindi.'),
        ('On the year that is a difference of {b} per cent.', 'The difference on the year is {b} per cent.', 'Yıllık değişim yüzde {b} oldu.'),
        ('Visitors from abroad accounted for {c} per cent.', '{c} per cent came from abroad.', 'Yurt dışından gelenlerin payı yüzde {c} olarak hesaplandı.'),
        ('On average {d} per cent of the beds were taken, and a guest stayed for {e} nights.', 'The beds were {d} per cent full, and guests stayed {e} nights.', 'Yatakların ortalama yüzde {d} kadarı doluydu, bir konuk {e} gece kaldı.'),
        ('A room cost {f} crowns on average, against {f_} in the previous month.', 'For a room guests paid {f} crowns on average; the month before it was {f_}.', 'Bir odanın ortalama fiyatı {f} kron oldu, önceki ay {f_} krondu.'),
        ('Camp sites, which are counted apart, had {g} thousand guests.', 'Apart from these, {g} thousand guests stayed on camp sites.', 'Ayrı sayılan kamp alanlarında {g} bin konuk ağırlandı.'),
        ('The association of hotels spoke of a solid month and asked again for a night train.', 'The hotels\' association called the month solid and repeated its wish for a night train.', 'Oteller birliği iyi bir aydan söz etti ve gece treni isteğini yineledi.')]),
    (dict(a=(2.25, 7.75, 2), b=(1.9, 6.8, 1), c=(0.2, 3.4, 1), d=(4, 9, 0), e=(11.1, 19.9, 2), f=(31, 88, 0)), 'pt', [
        ('Central bank of Dorne sets rate at {a} per cent', 'Dorne: key rate now {a} per cent', 'Banco central de Dorne fixa juros em {a} por cento'),
        ('The central bank of Dorne set its key rate at {a} per cent at its meeting in {m}; since the meeting in {m_} it had been {a_} per cent.', 'At its {m} meeting the central bank of Dorne decided on a key rate of {a} per cent, after {a_} per cent since {m_}.', 'O banco central de Dorne fixou a taxa básica em {a} por cento na reunião de {m}; desde a reunião de {m_} ela era de {a_} por cento.'),
        ('The decision was taken with {d} votes.', '{d} members voted for it.', 'A decisão foi tomada com {d} votos.'),
        ('The bank expects inflation of {b} per cent at the end of the year, where it had said {b_} before.', 'For the end of the year it forecasts inflation of {b} per cent; before that it was {b_}.', 'O banco espera uma inflação de {b} por cento no fim do ano, quando antes previa {b_}.'),
        ('The economy is seen to grow by {c} per cent.', 'Growth is put at {c} per cent.', 'A economia deve crescer {c} por cento.'),
        ('The crown traded at {e} to the thaler after the announcement.', 'After the announcement a thaler cost {e} crowns.', 'Após o anúncio, a coroa era negociada a {e} por táler.'),
        ('Of economists asked before, {f} per cent had expected the step.', '{f} per cent of economists had seen it coming.', 'Dos economistas consultados antes, {f} por cento esperavam a medida.'),
        ('"We decide from meeting to meeting and on what the data tell us", said governor Amaro Teles.', 'Governor Amaro Teles said that the bank decided from meeting to meeting, as the data told it.', '"Decidimos de reunião em reunião, conforme os dados", afirmou o governador Amaro Teles.'),
        ('The minutes appear in two weeks.', 'Minutes follow in two weeks.', 'A ata sai em duas semanas.')]),
]
OFFICE, OTHER, FOREIGN = range(3)
RELEASES = 5
# Which two series a bulletin joins: a long text with many figures, where a few that agree say little.
BULLETINS = [(0, 5), (7, 4), (3, 8), (2, 6), (5, 7), (8, 0), (6, 4)]


def joined(one, other):
    """The bulletin of two series, not translated. The other's letters become capitals, its headline falls away."""
    capital = lambda said: re.sub(r'\{([a-l])(_?)\}', lambda letter: '{%s%s}' % (letter[1].upper(), letter[2]), said)
    letters = {**one[0], **{letter.upper(): bounds for letter, bounds in other[0].items()}}
    return letters, None, one[2] + [tuple(map(capital, said)) for said in other[2][1:]]


class Release:
    """One release of a series: its figures, and which statements it makes."""

    def __init__(self, series, month, before, rng):
        letters, self.foreign, self.statements = series
        self.month, self.before = month, before
        # Some figures stay as they were, as they do.
        self.figures = {k: before.figures[k] if before and rng.random() < 0.3 else self.drawn(*v, rng) for k, v in letters.items()}
        optional = list(range(2, len(self.statements)))
        self.made = [0, 1] + sorted(rng.sample(optional, rng.randint(len(optional) - 3, len(optional) - 1)))

    @staticmethod
    def drawn(low, high, decimals, rng):
        return round(rng.uniform(low, high), decimals) if decimals else rng.randint(low, high)

    def say(self, statement, how):
        language = self.foreign if how == FOREIGN else 'en'
        comma = how == FOREIGN
        shown = lambda v: str(v).replace('.', ',') if comma else str(v)
        values = {k: shown(v) for k, v in self.figures.items()}
        values.update({k + '_': shown(v) for k, v in self.before.figures.items()})
        values.update(m=MONTHS[language][self.month], m_=MONTHS[language][self.month - 1], m2=MONTHS[language][(self.month + 1) % 12])
        said = self.statements[statement][how].format(**values)
        return said[0].upper() + said[1:]

    def text(self, made, how, breaks):
        said = [self.say(s, how(s)) for s in made]
        return ''.join(s + ('\n' if i in breaks else ' ') for i, s in enumerate(said)).strip()

    def told(self, rng):
        """The release and what was made of it: (version, language, title, text)."""
        body = self.made[1:]
        breaks = {i for i in range(len(body)) if rng.random() < 0.5}
        fewer = [body[0]] + sorted(rng.sample(body[1:], len(body) - rng.randint(2, 3)))
        turned = body[:2] + rng.sample(body[2:], len(body) - 2)
        mixed = {s: OTHER if rng.random() < 0.25 else OFFICE for s in body}
        brief = [body[0]] + sorted(rng.sample(body[1:], 2))
        yield 'A', 'en', self.say(0, OFFICE), self.text(body, lambda s: OFFICE, breaks)
        yield 'reprint', 'en', self.say(0, rng.choice([OFFICE, OTHER])), self.text(fewer, mixed.get, breaks)
        yield 'A-rewrite', 'en', self.say(0, OTHER), self.text(rng.choice([body, turned, fewer]), lambda s: OTHER, breaks)
        if self.foreign:
            yield 'A-translation', self.foreign, self.say(0, FOREIGN), self.text(rng.choice([body, fewer]), lambda s: FOREIGN, breaks)
        # A headline alone: of this release or of what else is known, who can say; of another release it is not.
        yield 'flash', 'en', self.say(0, OTHER), ''
        yield 'A-summary', 'en', self.say(0, OTHER), self.text(brief, lambda s: OTHER, {0} if rng.random() < 0.5 else set())


def main():
    out = sys.argv[1]
    rng = random.Random(20310512)
    os.makedirs(out, exist_ok=True)
    articles, gold = [], []
    for number, series in enumerate(SERIES + [joined(SERIES[one], SERIES[other]) for one, other in BULLETINS]):
        before = Release(series, 0, None, rng)
        for month in range(1, RELEASES + 1):
            release = Release(series, month, before, rng)
            name = 'release%d-%d' % (number, month)
            for n, (version, language, title, text) in enumerate(release.told(rng)):
                article = '%s-%d' % (name, n)
                articles.append(dict(id=article, title=title, text=text))
                gold.append(dict(id=article, group='release%d:%s' % (number, article if version == 'flash' else name), release=name, language=language,
                                 version=version))
            before = release
    for file, lines in (('articles', articles), ('gold', gold)):
        with open(os.path.join(out, file + '.jsonl'), 'w', encoding='utf-8') as to:
            to.writelines(json.dumps(line, ensure_ascii=False) + '\n' for line in lines)
    with open(os.path.join(out, 'pack.json'), 'w', encoding='utf-8') as meta:
        json.dump(dict(name='releases', articles=len(articles), gold=len(gold), task='copies', metric='pairwise and BCubed F1 of families',
                       about='releases of series, month after month, and what is made of each', licence='Apache-2.0, written for this project'), meta, indent=1)


if __name__ == '__main__':
    main()
